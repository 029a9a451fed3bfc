/** Of those of a segment who are known: mean and population standard deviation. */
export type Moments = { mean: number; deviation: number };

/** Below this part of the largest value a spread is rounding, not difference. */
const negligible = 1e-9;

export function momentsOf(values: readonly number[]): Moments {
  if (values.length === 0) return { mean: 0, deviation: 0 };
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  const deviation = Math.sqrt(variance);
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return { mean, deviation: deviation <= negligible * largest ? 0 : deviation };
}

/** Standard deviations from the mean; 0 where all are alike. */
export function standardise(value: number, { mean, deviation }: Moments): number {
  return deviation === 0 ? 0 : (value - mean) / deviation;
}
