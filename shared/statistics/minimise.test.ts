import fc from 'fast-check';
import { expect, test } from 'vitest';
import { betaGeometricLikelihood } from './beta-geometric.ts';
import { minimise, type Objective } from './minimise.ts';
import { addParetoNbdCustomer } from './pareto-nbd-likelihood.ts';
import { columnsOf } from './purchase-summary.ts';

test('Rosenbrock’s valley is followed to its end', () => {
  const valley: Objective = ([x, y]: Float64Array, gradient) => {
    const across = y! - x! ** 2;
    gradient.set([-400 * x! * across - 2 * (1 - x!), 200 * across]);
    return 100 * across ** 2 + (1 - x!) ** 2;
  };
  const { point, value, converged } = minimise(valley, [-1.2, 1]);
  expect(converged).toBe(true);
  expect(value).toBeLessThan(1e-16);
  expect([...point]).toEqual([expect.closeTo(1, 7), expect.closeTo(1, 7)]);
});

test('what has no lowest point is not said to have one', () => {
  const slope: Objective = ([x]: Float64Array, gradient) => {
    gradient[0] = -1;
    return -x!;
  };
  expect(minimise(slope, [0]).converged).toBe(false);
});

const positive = fc.double({ min: 0.1, max: 50, noNaN: true });
const customer = fc
  .record({ frequency: fc.nat(40), T: positive, part: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ frequency, T, part }) => ({ frequency, recency: frequency > 0 ? part * T : 0, T }));
const four = fc.tuple(positive, positive, positive, positive);

function expectSlopes(evaluate: Objective, at: readonly number[]): void {
  const gradient = new Float64Array(4);
  evaluate(Float64Array.from(at), gradient);
  for (const [index, each] of at.entries()) {
    const width = each * 1e-5;
    const beside = [width, -width].map((by) =>
      evaluate(Float64Array.from(at.with(index, each + by)), new Float64Array(4)),
    );
    const slope = (beside[0]! - beside[1]!) / (2 * width);
    expect(Math.abs(gradient[index]! - slope) * each).toBeLessThan(1e-4 * (1 + Math.abs(slope) * each));
  }
}

test.each([0, 1] as const)(
  'the beta-geometric gradient is the slope of its likelihood (%i)',
  (firstOccasions) => {
    fc.assert(
      fc.property(customer, four, (one, at) => {
        expectSlopes(betaGeometricLikelihood(columnsOf([one]), firstOccasions), at);
      }),
    );
  },
);

test('the Pareto gradient is the slope of its likelihood', () => {
  fc.assert(
    fc.property(customer, four, (one, at) => {
      // The rising factor Γ(r + x)/Γ(r) is added by the fit.
      const evaluate: Objective = ([r, alpha, s, beta]: Float64Array, gradient) =>
        addParetoNbdCustomer({ r: r!, alpha: alpha!, s: s!, beta: beta! }, one, {
          gradient: gradient.fill(0),
          weight: 1,
        });
      expectSlopes(evaluate, at);
    }),
  );
});
