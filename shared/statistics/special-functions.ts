/// <reference path="./cephes.d.ts" />
import cephes from 'cephes';

// A module of WebAssembly: Node's import compiles it aside, and nothing may be called before it is there.
await cephes.compiled;

/** ln Γ(x) and its derivative ψ(x), x > 0. */
export const logGamma: (x: number) => number = cephes.lgam;
export const digamma: (x: number) => number = cephes.psi;
