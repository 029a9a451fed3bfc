import cephes from 'cephes';

await cephes.compiled;

/** Of the standard normal distribution. */
export function normalQuantile(probability: number): number {
  return cephes.ndtri(probability);
}

export function normalCumulative(z: number): number {
  return cephes.ndtr(z);
}

/** Of Fisher's F with whole degrees of freedom; Cephes counts from the upper end. */
export function fQuantile(probability: number, numerator: number, denominator: number): number {
  return cephes.fdtri(numerator, denominator, 1 - probability);
}
