import { expect, test } from 'vitest';
import { cdnowCustomers } from '../../test/support/cdnow.ts';
import { fitBgNbd } from './bg-nbd.ts';
import { fitGammaGamma } from './gamma-gamma.ts';
import { fitMbgNbd } from './mbg-nbd.ts';
import { fitParetoNbd } from './pareto-nbd.ts';
import { columnsOf, type PurchaseSummary } from './purchase-summary.ts';

const models = [
  { model: 'BG/NBD', learn: fitBgNbd },
  { model: 'MBG/NBD', learn: fitMbgNbd },
  { model: 'Pareto/NBD', learn: fitParetoNbd },
];
const copies = (customer: PurchaseSummary, count: number) => columnsOf(Array(count).fill(customer));

test.each(models)('$model says that there is nobody to learn from', ({ learn }) => {
  expect(learn(columnsOf([]))).toMatchObject({
    converged: false,
    problem: 'noCustomers',
    standardErrors: null,
  });
});

test.each(models)('$model says that nobody bought again', ({ learn }) => {
  const once = { frequency: 0, recency: 0, T: 30 };
  expect(learn(copies(once, 200))).toMatchObject({ converged: false, problem: 'noRepeatPurchases' });
});

test.each(models)(
  '$model does not pretend to know how customers differ who are all the same',
  ({ learn }) => {
    for (const count of [1, 1000]) {
      const { converged, problem, logLikelihood } = learn(
        copies({ frequency: 4, recency: 20, T: 30 }, count),
      );
      expect({ converged, problem }).toEqual({ converged: false, problem: 'notIdentified' });
      expect(logLikelihood).toBeLessThan(0);
    }
  },
);

test('Gamma-Gamma says the same of spending', () => {
  const spending = (frequency: number[], meanSpend: number[]) =>
    fitGammaGamma({ frequency: Float64Array.from(frequency), meanSpend: Float64Array.from(meanSpend) });
  expect(spending([], [])).toMatchObject({ problem: 'noCustomers' });
  expect(spending([0, 0], [0, 0])).toMatchObject({ problem: 'noRepeatPurchases' });
  expect(spending([3, 3, 3], [20, 20, 20])).toMatchObject({ converged: false, problem: 'notIdentified' });
});

test.each(models)('$model tells the same of days as of weeks', ({ learn }) => {
  const { frequency, recency, T } = cdnowCustomers();
  const inDays = (weeks: Float64Array) => weeks.map((each) => each * 7);
  const [weeks, days] = [
    learn({ frequency, recency, T }),
    learn({ frequency, recency: inDays(recency), T: inDays(T) }),
  ];
  expect(days.converged).toBe(true);
  for (const [name, value] of Object.entries(weeks.parameters)) {
    const unit = name === 'alpha' || name === 'beta' ? 7 : 1;
    expect(days.parameters[name as keyof typeof days.parameters] / (value * unit)).toBeCloseTo(1, 4);
  }
});
