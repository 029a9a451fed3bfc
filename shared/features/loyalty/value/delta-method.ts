/**
 * The variance of a figure reckoned from estimated positive parameters: gᵀΣg, with the slopes g by central differences over a
 * thousandth of each. Oehlert (1992), A Note on the Delta Method.
 */
export function deltaVariance(
  figure: (values: readonly number[]) => number,
  values: readonly number[],
  covariance: readonly (readonly number[])[],
): number {
  return quadraticForm(slopesOf(figure, values), covariance);
}

/** How the figure changes with each parameter. */
export function slopesOf(figure: (values: readonly number[]) => number, values: readonly number[]): number[] {
  return values.map((value, index) => {
    const step = value * 1e-3;
    return (figure(values.with(index, value + step)) - figure(values.with(index, value - step))) / (2 * step);
  });
}

/** Never below 0, whatever rounding makes of a covariance. */
export function quadraticForm(slopes: readonly number[], covariance: readonly (readonly number[])[]): number {
  let sum = 0;
  for (const [i, row] of covariance.entries())
    for (const [j, each] of row.entries()) sum += slopes[i]! * each * slopes[j]!;
  return Math.max(0, sum);
}
