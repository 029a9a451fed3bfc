/** Pearson’s, over the rows where the second is known; null where one of them does not vary. */
export function correlation(first: Float64Array, second: Float64Array): number | null {
  const rows = [...second.keys()].filter((row) => !Number.isNaN(second[row]!));
  const mean = (column: Float64Array) => rows.reduce((sum, row) => sum + column[row]! / rows.length, 0);
  const [firstMean, secondMean] = [mean(first), mean(second)];
  let [together, firstSquares, secondSquares] = [0, 0, 0];
  for (const row of rows) {
    const [a, b] = [first[row]! - firstMean, second[row]! - secondMean];
    together += a * b;
    firstSquares += a * a;
    secondSquares += b * b;
  }
  const scale = Math.sqrt(firstSquares * secondSquares);
  return scale > 0 ? together / scale : null;
}
