export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function squaresAround(values: readonly number[], middle: number): number {
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
}

/** With n − 1. */
function covariance(a: readonly number[], b: readonly number[]): number {
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
  const centred = columns.map((column) => {
    const middle = mean(column);
    return column.map((value) => value - middle);
  });
  const squares = centred.map((column) => product(column, column));
  return centred.map((a, row) =>
    centred.map((b, column) =>
      row === column ? 1 : product(a, b) / Math.sqrt(squares[row]! * squares[column]!),
    ),
  );
}

function product(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += a[index]! * b[index]!;
  return sum;
}
