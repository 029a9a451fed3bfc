// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { plainValue, ValueAssumptions } from '../../../../shared/features/loyalty/value/plain-value.ts';
import type { Surface } from '../../../../test/support/render-surface.tsx';
import { showOnConsole } from '../../../../test/support/show-on-console.tsx';
import { PlainFormula } from './console-plain-formula.tsx';

let surface: Surface;
afterEach(() => surface.close());

test('what the plain formula comes to is a range, under the terms it is made of', async () => {
  const assumptions = ValueAssumptions.parse({ years: 3, fewestYears: 1, discountRate: 0 });
  const plain = plainValue({ unitsPerYear: 4, priceMinor: 250_000, marginShare: null }, assumptions);
  surface = await showOnConsole(
    <PlainFormula
      figures={{ plain, assumptions, currency: 'CNY', rfm: null, computedAt: '2026-11-19T18:00:00.000Z' }}
    />,
    [],
  );
  const facts = [...surface.page.querySelectorAll('dd')].map(({ textContent }) => textContent);
  expect(facts).toEqual(['¥30k', '¥0', '¥0', '¥10k – ¥30k']);
});
