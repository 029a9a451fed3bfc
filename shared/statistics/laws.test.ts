import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bgNbdExpectedPurchases, bgNbdLogLikelihood, bgNbdProbabilityAlive } from './bg-nbd.ts';
import { expectedSpend } from './expected-spend.ts';
import { mbgNbdExpectedPurchases, mbgNbdLogLikelihood, mbgNbdProbabilityAlive } from './mbg-nbd.ts';
import {
  paretoNbdExpectedPurchases,
  paretoNbdLogLikelihood,
  paretoNbdProbabilityAlive,
} from './pareto-nbd.ts';
import { columnsOf, type PurchaseSummary } from './purchase-summary.ts';

const shape = fc.double({ min: 0.05, max: 20, noNaN: true });
const weeks = fc.double({ min: 0.01, max: 300, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const customer: fc.Arbitrary<PurchaseSummary> = fc
  .record({ frequency: fc.oneof(fc.nat(20), fc.nat(5000)), T: fc.oneof(weeks, fc.constant(0)), part: share })
  .map(({ frequency, T, part }) => ({ frequency, recency: frequency > 0 ? part * T : 0, T }));
const betaGeometric = fc.record({ r: shape, alpha: weeks, a: shape, b: shape });

const models = [
  {
    model: 'BG/NBD',
    of: betaGeometric.map((parameters) => ({
      logLikelihood: (one: PurchaseSummary) => bgNbdLogLikelihood(parameters, columnsOf([one])),
      alive: (one: PurchaseSummary) => bgNbdProbabilityAlive(parameters, one),
      expected: (one: PurchaseSummary, within: number) => bgNbdExpectedPurchases(parameters, one, within),
    })),
  },
  {
    model: 'MBG/NBD',
    of: betaGeometric.map((parameters) => ({
      logLikelihood: (one: PurchaseSummary) => mbgNbdLogLikelihood(parameters, columnsOf([one])),
      alive: (one: PurchaseSummary) => mbgNbdProbabilityAlive(parameters, one),
      expected: (one: PurchaseSummary, within: number) => mbgNbdExpectedPurchases(parameters, one, within),
    })),
  },
  {
    model: 'Pareto/NBD',
    of: fc.record({ r: shape, alpha: weeks, s: shape, beta: weeks }).map((parameters) => ({
      logLikelihood: (one: PurchaseSummary) => paretoNbdLogLikelihood(parameters, columnsOf([one])),
      alive: (one: PurchaseSummary) => paretoNbdProbabilityAlive(parameters, one),
      expected: (one: PurchaseSummary, within: number) => paretoNbdExpectedPurchases(parameters, one, within),
    })),
  },
];

/** Of the BG/NBD only among those who came back: it takes everybody who did not for alive. */
test.each(models)('$model: buying once more today makes nobody less likely to be alive', ({ model, of }) => {
  fc.assert(
    fc.property(of, customer, (given, one) => {
      fc.pre(model !== 'BG/NBD' || one.frequency > 0);
      const again = given.alive({ frequency: one.frequency + 1, recency: one.T, T: one.T });
      expect(again).toBeGreaterThanOrEqual(given.alive(one) - 1e-9);
    }),
  );
});

test('what somebody is expected to spend lies between their own mean and everybody’s, and is no debt', () => {
  const gammaGamma = fc.record({ p: shape, q: shape.map((each) => each + 1), gamma: weeks });
  const spend = fc.record({ frequency: fc.integer({ min: 1, max: 5000 }), meanSpend: weeks });
  fc.assert(
    fc.property(gammaGamma, spend, (parameters, one) => {
      const everybody = expectedSpend(parameters, { frequency: 0, meanSpend: 0 })!;
      const expected = expectedSpend(parameters, one)!;
      expect(expected).toBeGreaterThanOrEqual(Math.min(everybody, one.meanSpend) * (1 - 1e-9));
      expect(expected).toBeLessThanOrEqual(Math.max(everybody, one.meanSpend) * (1 + 1e-9));
    }),
  );
});

describe.each(models)('$model', ({ of }) => {
  test('being alive is a probability, and the likelihood a number', () => {
    fc.assert(
      fc.property(of, customer, (model, one) => {
        expect(model.alive(one)).toBeGreaterThanOrEqual(0);
        expect(model.alive(one)).toBeLessThanOrEqual(1);
        expect(model.logLikelihood(one)).toSatisfy(Number.isFinite);
      }),
    );
  });

  test('longer silence never makes a customer likelier to be alive', () => {
    fc.assert(
      fc.property(of, customer, weeks, (model, one, longer) => {
        const later = model.alive({ ...one, T: one.T + longer });
        expect(later).toBeLessThanOrEqual(model.alive(one) + 1e-9);
      }),
    );
  });

  test('a later last purchase never makes a customer less likely to be alive', () => {
    fc.assert(
      fc.property(of, customer, share, (model, one, part) => {
        fc.pre(one.frequency > 0);
        const later = model.alive({ ...one, recency: one.recency + part * (one.T - one.recency) });
        expect(later).toBeGreaterThanOrEqual(model.alive(one) - 1e-9);
      }),
    );
  });

  test('of those who bought just now, who bought more is as likely to be alive or likelier, and buys more', () => {
    fc.assert(
      fc.property(of, customer, fc.integer({ min: 1, max: 50 }), weeks, (model, one, more, horizon) => {
        const few = { ...one, frequency: one.frequency + 1, recency: one.T };
        const many = { ...few, frequency: few.frequency + more };
        expect(model.alive(many)).toBeGreaterThanOrEqual(model.alive(few) - 1e-9);
        expect(model.expected(many, horizon)).toBeGreaterThanOrEqual(
          model.expected(few, horizon) * (1 - 1e-9),
        );
      }),
    );
  });

  test('a longer horizon never holds fewer purchases, and none holds less than nothing', () => {
    fc.assert(
      fc.property(of, customer, weeks, weeks, (model, one, horizon, longer) => {
        const [sooner, later] = [model.expected(one, horizon), model.expected(one, horizon + longer)];
        expect(sooner).toBeGreaterThanOrEqual(0);
        expect(later).toBeGreaterThanOrEqual(sooner * (1 - 1e-9));
        expect(model.expected(one, 0)).toBe(0);
      }),
    );
  });
});
