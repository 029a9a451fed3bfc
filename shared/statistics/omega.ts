import { correlationMatrix, variance } from './sample-moments.ts';

const mostRounds = 5000;
const closeEnough = 1e-12;

/**
 * Loadings on one factor by minimum residuals: the sum of squares of what the correlations outside the diagonal keep
 * unexplained (Harman & Jones 1966), minimised one loading at a time. Null where it does not settle.
 */
export function oneFactorLoadings(correlations: readonly (readonly number[])[]): number[] | null {
  const loadings = correlations.map(() => 0.7);
  for (let round = 0; round < mostRounds; round++) {
    let moved = 0;
    for (let item = 0; item < loadings.length; item++) {
      let [product, square] = [0, 0];
      loadings.forEach((loading, other) => {
        if (other === item) return;
        product += correlations[item]![other]! * loading;
        square += loading * loading;
      });
      const next = square === 0 ? 0 : product / square;
      moved = Math.max(moved, Math.abs(next - loadings[item]!));
      loadings[item] = next;
    }
    if (moved < closeEnough) return loadings;
  }
  return null;
}

/** ω total of McDonald (1999) with one factor, over complete answers. Null under three items, or where no proper solution exists. */
export function omegaTotal(columns: readonly (readonly number[])[]): number | null {
  if (columns.length < 3 || (columns[0]?.length ?? 0) < 3) return null;
  if (columns.some((column) => variance(column) === 0)) return null;
  const correlations = correlationMatrix(columns);
  const loadings = oneFactorLoadings(correlations);
  if (!loadings || loadings.some((loading) => Math.abs(loading) > 1)) return null;
  const together = loadings.reduce((sum, loading) => sum + loading, 0) ** 2;
  const alone = loadings.reduce((sum, loading) => sum + 1 - loading * loading, 0);
  return together / (together + alone);
}
