export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** With n − 1. */
export function covariance(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  const sum = a.reduce((total, value, index) => total + (value - meanA) * (b[index]! - meanB), 0);
  return sum / (a.length - 1);
}

/** With n − 1. */
export function variance(values: readonly number[]): number {
  return covariance(values, values);
}

export function correlation(a: readonly number[], b: readonly number[]): number {
  return covariance(a, b) / Math.sqrt(variance(a) * variance(b));
}

/** Of columns of equal length; symmetric, ones on the diagonal. */
export function correlationMatrix(columns: readonly (readonly number[])[]): number[][] {
  return columns.map((a, row) => columns.map((b, column) => (row === column ? 1 : correlation(a, b))));
}
