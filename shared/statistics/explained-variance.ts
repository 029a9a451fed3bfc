import { CholeskyDecomposition, Matrix } from 'ml-matrix';

/**
 * R² of a linear regression of the last variable on a choice of the others, from the matrix of correlations.
 * Null where the chosen ones determine each other.
 */
export function explainedVariance(
  correlations: readonly (readonly number[])[],
  chosen: readonly number[],
): number | null {
  if (chosen.length === 0) return 0;
  const outcome = correlations.length - 1;
  const among = new Matrix(chosen.map((row) => chosen.map((column) => correlations[row]![column]!)));
  const withOutcome = Matrix.columnVector(chosen.map((row) => correlations[row]![outcome]!));
  const decomposed = new CholeskyDecomposition(among);
  if (!decomposed.isPositiveDefinite()) return null;
  return withOutcome.transpose().mmul(decomposed.solve(withOutcome)).get(0, 0);
}
