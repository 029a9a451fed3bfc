// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import {
  type PlainFigures,
  plainValue,
  ValueAssumptions,
} from '../../../../shared/features/loyalty/value/plain-value.ts';
import { makeCard } from '../../../../test/support/make-card.ts';
import type { Surface } from '../../../../test/support/render-surface.tsx';
import { exported, showOnConsole } from '../../../../test/support/show-on-console.tsx';
import { api } from '../../../pages/page-client.ts';
import { ValueCard } from './console-value-card.tsx';

let surface: Surface;
afterEach(() => surface.close());

test('what one buyer is worth goes into a file, by the model and by the plain formula', async () => {
  const nothing = makeCard();
  const value = {
    ...{ of: 'customer' as const, frequency: 3, firstOn: '2026-01-05', lastOn: '2026-10-05' },
    ...{ currency: 'CNY', meanSpendMinor: 250_000 },
    nextYear: { lowMinor: 100_000, midMinor: 150_000, highMinor: 200_000 },
  };
  const card = { ...nothing, loyalty: { ...nothing.loyalty, value } };
  const assumptions = ValueAssumptions.parse({ years: 3, fewestYears: 1, discountRate: 0 });
  const figures: PlainFigures = {
    plain: plainValue({ unitsPerYear: 4, priceMinor: 250_000, marginShare: null }, assumptions),
    ...{ assumptions, currency: 'CNY', rfm: { recency: 5, frequency: 4, spend: 3 } },
    computedAt: '2026-11-19T18:00:00.000Z',
  };
  surface = await showOnConsole(<ValueCard card={card} />, [
    [api.value.ofCustomer.queryKey({ customerId: card.customer.id }), figures],
  ]);
  const [headings, ...rows] = await exported(surface, 'Customer value');
  expect(headings).toEqual(['What', 'Value', 'Source']);
  expect(rows.map(([what, worth]) => [what, worth])).toEqual([
    ['Next 12 months', '¥1k – ¥2k'],
    ['Still buying', 'not known'],
    ['Recency · frequency · spend', '5 · 4 · 3'],
    ['3 years × 4 orders a year × ¥2.5k', '¥30k'],
    ['Advertising', '¥0'],
    ['Selling cost', '¥0'],
    ['By the plain formula, 1 to 3 years', '¥10k – ¥30k'],
  ]);
});
