export type Quadrature = { nodes: Float64Array; weights: Float64Array };

/**
 * Gauss-Legendre on [0, 1]: exact for polynomials up to degree 2·size − 1. Nodes are the zeros of the Legendre polynomial,
 * by Newton from Abramowitz & Stegun 22.16.6; weights by 25.4.29.
 */
export function gaussLegendre(size: number): Quadrature {
  const nodes = new Float64Array(size);
  const weights = new Float64Array(size);
  for (let index = 0; index < size; index++) {
    let x = Math.cos((Math.PI * (index + 0.75)) / (size + 0.5));
    for (let round = 0; round < 10; round++) {
      const { value, slope } = legendre(size, x);
      x -= value / slope;
    }
    const { slope } = legendre(size, x);
    nodes[size - 1 - index] = (1 + x) / 2;
    weights[size - 1 - index] = 1 / ((1 - x * x) * slope * slope);
  }
  return { nodes, weights };
}

function legendre(degree: number, x: number): { value: number; slope: number } {
  let [before, value] = [1, x];
  for (let n = 2; n <= degree; n++)
    [before, value] = [value, ((2 * n - 1) * x * value - (n - 1) * before) / n];
  return { value, slope: (degree * (before - x * value)) / (1 - x * x) };
}
