/// <reference path="./cephes.d.ts" />
import cephes from 'cephes';

// A module of WebAssembly: Node's import compiles it aside, and nothing may be called before it is there.
await cephes.compiled;

/** ln Γ(x) and its derivative ψ(x), x > 0. */
export const logGamma: (x: number) => number = cephes.lgam;
export const digamma: (x: number) => number = cephes.psi;

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
