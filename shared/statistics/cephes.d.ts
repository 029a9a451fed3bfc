/** What is used of Cephes; the package has types, but its `exports` keep them from being found. */
declare module 'cephes' {
  const cephes: {
    /** Nothing may be called before. */
    compiled: Promise<void>;
    /** ln |Γ(x)| */
    lgam(x: number): number;
    /** Γ′(x)/Γ(x) */
    psi(x: number): number;
    /** Standard normal distribution and its inverse. */
    ndtr(z: number): number;
    ndtri(probability: number): number;
    /** Where F leaves `above` above it; whole degrees of freedom. */
    fdtri(numerator: number, denominator: number, above: number): number;
  };
  export default cephes;
}
