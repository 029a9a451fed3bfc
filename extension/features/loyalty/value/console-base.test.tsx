// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { ValueAssumptions } from '../../../../shared/features/loyalty/value/plain-value.ts';
import type { Surface } from '../../../../test/support/render-surface.tsx';
import { exported, showOnConsole } from '../../../../test/support/show-on-console.tsx';
import type { BaseValueAnswer } from './base-value.ts';
import { BaseCard } from './console-base.tsx';

let surface: Surface;
afterEach(() => surface.close());

const base: BaseValueAnswer = {
  base: {
    ...{ currency: 'CNY', customers: 80, withoutAmount: 0, nextYear: null, overYears: null },
    ...{ plainMinor: 4_000_000, histogram: [] },
  },
  ...{ holdout: null, models: [], spendCorrelation: null, chosen: null, buyers: 80 },
  ...{ finishedAt: '2026-11-19T18:00:00.000Z', assumptions: ValueAssumptions.parse({}), problem: null },
};

test.each([
  { problem: 'notConverged', says: 'No model found parameters that can be trusted.' },
  { problem: 'tooFewBuyers', says: 'too few to fit a model to.' },
])('$problem is said beside what the customers are worth', async ({ problem, says }) => {
  surface = await showOnConsole(<BaseCard value={{ ...base, problem }} />, []);
  expect(surface.text).toContain(says);
  expect(surface.text).toContain('nobody can say who still buys');
});

test('a fit that can be trusted warns of nothing', async () => {
  surface = await showOnConsole(<BaseCard value={base} />, []);
  expect(surface.text).not.toContain('nobody can say');
});

test('who never ordered in our currency is counted apart, and nothing is made up of their value', async () => {
  const unvalued = { ...base, base: { ...base.base, customers: 0, withoutAmount: 3, plainMinor: 0 } };
  surface = await showOnConsole(<BaseCard value={unvalued} />, []);
  expect(surface.text).toContain('3 buyers never ordered in CNY');
  expect(surface.text).not.toContain('¥0');
});

test('the figures are taken along as plain numbers, what is not known as nothing', async () => {
  surface = await showOnConsole(<BaseCard value={base} />, []);
  expect(await exported(surface, 'The customer base')).toEqual([
    ['What', 'Low', 'Average', 'High', 'Currency', 'Source', 'Reckoned on'],
    [
      'By the model, next 12 months',
      '',
      '',
      '',
      'CNY',
      'as often as until now, no model fitted',
      '2026-11-20',
    ],
    [
      ...['By the model, 3 years, less costs', '', '', '', 'CNY'],
      ...['as often as until now, no model fitted', '2026-11-20'],
    ],
    ['By the plain formula, 1 to 3 years', '14622.36', '', '40000', 'CNY', 'Plain formula', '2026-11-20'],
  ]);
});
