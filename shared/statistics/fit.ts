import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { minimise } from './minimise.ts';

/** Why an estimate is not to be trusted; the parameters are then the best that was found. */
export type FitProblem =
  | 'noCustomers'
  | 'noRepeatPurchases'
  /** A parameter runs to nothing or without end: the customers are too few or too alike to tell. */
  | 'notIdentified'
  | 'tooManySteps';

export type Fit<Parameters> = {
  parameters: Parameters;
  logLikelihood: number;
  /** Null where the likelihood is too flat to say. */
  standardErrors: Parameters | null;
  /** Of the parameters, in their order. */
  covariance: number[][] | null;
  converged: boolean;
  problem: FitProblem | null;
  iterations: number;
  customers: number;
};

export type Likelihood<Name extends string> = {
  /** Of positive parameters. */
  names: readonly Name[];
  start: readonly number[];
  customers: number;
  /** Returns the log-likelihood of all customers and writes its gradient. */
  evaluate: (values: Float64Array, gradient: Float64Array) => number;
};

const largestLogarithm = Math.log(1e6);
const isAtEdge = (point: Float64Array) => point.some((logarithm) => Math.abs(logarithm) > largestLogarithm);

/**
 * The most likely parameters, sought over their logarithms so that they stay positive. `pull` draws these to 0, as one normal observation of
 * variance 1/pull for each would: a likelihood that is flat towards the edge then has an end. 0 is the published estimate.
 */
export function fitByLikelihood<Name extends string>(
  likelihood: Likelihood<Name>,
  pull = 0,
): Fit<Record<Name, number>> {
  const { names, start, customers, evaluate } = likelihood;
  const named = (values: ArrayLike<number>) =>
    Object.fromEntries(names.map((name, index) => [name, values[index]!])) as Record<Name, number>;
  const meanLoss = (logarithms: Float64Array, gradient: Float64Array) => {
    const values = logarithms.map(Math.exp);
    const total = evaluate(values, gradient);
    for (const [index, value] of values.entries())
      gradient[index] = (pull * logarithms[index]! - gradient[index]! * value) / customers;
    const drawn = (pull / 2) * logarithms.reduce((sum, each) => sum + each ** 2, 0);
    return Number.isFinite(total) ? (drawn - total) / customers : Number.POSITIVE_INFINITY;
  };
  const found = minimise(meanLoss, start.map(Math.log), isAtEdge);
  const values = found.point.map(Math.exp);
  const spread = isAtEdge(found.point) ? null : covarianceAt(meanLoss, found.point);
  const covariance =
    spread?.map((row, i) => row.map((each, j) => (each * values[i]! * values[j]!) / customers)) ?? null;
  const problem = covariance ? (found.converged ? null : 'tooManySteps') : 'notIdentified';
  return {
    parameters: named(values),
    logLikelihood: evaluate(values, new Float64Array(values.length)),
    standardErrors: covariance && named(covariance.map((row, index) => Math.sqrt(row[index]!))),
    covariance,
    converged: problem === null,
    problem,
    iterations: found.iterations,
    customers,
  };
}

/** What is returned where there is nothing to estimate from. */
export function noFit<Name extends string>(likelihood: Likelihood<Name>, problem: FitProblem) {
  const { names, start, customers } = likelihood;
  const parameters = Object.fromEntries(names.map((name, index) => [name, start[index]!]));
  return {
    parameters: parameters as Record<Name, number>,
    logLikelihood: 0,
    standardErrors: null,
    covariance: null,
    converged: false,
    problem,
    iterations: 0,
    customers,
  } satisfies Fit<Record<Name, number>>;
}

/** The inverse of the observed information, from central differences of the gradient; null when not positive definite. */
function covarianceAt(objective: Parameters<typeof minimise>[0], point: Float64Array): number[][] | null {
  const width = 1e-4;
  const gradientAt = (index: number, by: number) => {
    const gradient = new Float64Array(point.length);
    objective(point.with(index, point[index]! + by), gradient);
    return gradient;
  };
  const rows = Array.from(point, (_, index) => {
    const above = gradientAt(index, width);
    const below = gradientAt(index, -width);
    return Array.from(above, (each, other) => (each - below[other]!) / (2 * width));
  });
  const information = new Matrix(rows);
  const symmetric = Matrix.add(information, information.transpose()).div(2);
  const decomposition = new CholeskyDecomposition(symmetric);
  if (!decomposition.isPositiveDefinite()) return null;
  return decomposition.solve(Matrix.eye(point.length)).to2DArray();
}
