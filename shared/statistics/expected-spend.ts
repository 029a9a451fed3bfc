/**
 * Gamma-Gamma: what a customer spends per purchase is gamma (shape p), and its rate is gamma over customers (shape q, rate
 * γ, in the money's unit). Fader & Hardie (2013), The Gamma-Gamma Model of Monetary Value, a note.
 */
export type GammaGamma = { p: number; q: number; gamma: number };

export type SpendSummary = {
  /** Repeat purchases. */
  frequency: number;
  /** Mean amount of the repeat purchases; 0 without any. */
  meanSpend: number;
};

/**
 * The mean amount to be expected per purchase: eq. 5, the customer's own mean drawn to everybody's, γp/(q − 1). Null where
 * that mean is infinite (q ≤ 1 for someone who never bought again).
 */
export function expectedSpend(
  { p, q, gamma }: GammaGamma,
  { frequency, meanSpend }: SpendSummary,
): number | null {
  const weight = p * frequency + q - 1;
  return weight > 0 ? (p * (gamma + frequency * meanSpend)) / weight : null;
}
