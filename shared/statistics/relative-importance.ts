import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { explainedBySubset } from './explained-by-subset.ts';

type Correlations = readonly (readonly number[])[];

/** 2¹² regressions for each bootstrap sample: above that the exact average over all orders is no longer cheap. */
export const mostPredictors = 12;

/**
 * How much of R² each predictor explains, averaged over all orders of entering: LMG (Lindeman, Merenda & Gold 1980), which is
 * the Shapley value. The outcome is the last variable. Adds up to R². Null where predictors determine each other.
 */
export function lmgWeights(correlations: Correlations): number[] | null {
  const count = correlations.length - 1;
  if (count > mostPredictors) throw new RangeError(`at most ${mostPredictors} predictors`);
  const explained = explainedBySubset(correlations);
  if (!explained) return null;
  const share = orderShares(count);
  const shareOf = Float64Array.from(explained, (_, subset) => share[sizeOf(subset)] ?? 0);
  return Array.from({ length: count }, (_, predictor) => {
    const bit = 1 << predictor;
    let weight = 0;
    for (let subset = 0; subset < explained.length; subset++)
      if (!(subset & bit)) weight += shareOf[subset]! * (explained[subset | bit]! - explained[subset]!);
    return weight;
  });
}

function sizeOf(subset: number): number {
  let size = 0;
  for (let left = subset; left > 0; left &= left - 1) size++;
  return size;
}

/** By how many entered before: s! (p − 1 − s)! / p! of all orders. */
function orderShares(count: number): number[] {
  const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));
  return Array.from(
    { length: count },
    (_, before) => (factorial(before) * factorial(count - 1 - before)) / factorial(count),
  );
}

/**
 * Relative weights (Johnson 2000): R² shared out through the uncorrelated variables nearest to the predictors. Adds up to R².
 * Null where predictors determine each other.
 */
export function johnsonWeights(correlations: Correlations): number[] | null {
  const count = correlations.length - 1;
  const among = new Matrix(correlations.slice(0, count).map((row) => row.slice(0, count)));
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(among, {
    assumeSymmetric: true,
  });
  if (realEigenvalues.some((value) => value < 1e-10)) return null;
  const roots = Matrix.diag(realEigenvalues.map(Math.sqrt));
  const loadings = eigenvectorMatrix.mmul(roots).mmul(eigenvectorMatrix.transpose());
  const inverse = Matrix.diag(realEigenvalues.map((value) => 1 / Math.sqrt(value)));
  const withOutcome = Matrix.columnVector(correlations.slice(0, count).map((row) => row[count]!));
  const betas = eigenvectorMatrix
    .mmul(inverse)
    .mmul(eigenvectorMatrix.transpose())
    .mmul(withOutcome)
    .to1DArray();
  return loadings
    .to2DArray()
    .map((row) => row.reduce((sum, loading, index) => sum + loading ** 2 * betas[index]! ** 2, 0));
}
