import { expectedSpend, type GammaGamma } from '../../../../shared/statistics/expected-spend.ts';

/** What one order of a customer is expected to bring, and how sure that is. */
export type SpendOfOrder = {
  mean: number;
  /** Squared relative error of `mean`. */
  meanError: number;
  /** The shape of the gamma that single orders follow. */
  orderShape: number;
};

/** Nothing is less sure than a mean that may be off by twice itself. */
const largestError = 4;

type Known = { orders: number; meanSpend: number | null };

export function spendOfOrder(
  spend: GammaGamma | null,
  meanSpendMinor: number,
  { orders, meanSpend }: Known,
): SpendOfOrder {
  const frequency = meanSpend === null ? 0 : orders;
  if (!spend) {
    const mean = meanSpend ?? meanSpendMinor;
    return { mean, meanError: 1 / (frequency + 1), orderShape: 1 };
  }
  const mean = expectedSpend(spend, { frequency, meanSpend: meanSpend ?? 0 }) ?? meanSpendMinor;
  // The customer’s mean is p/ν with ν gamma of this shape: its squared relative error is 1/(shape − 2).
  const shape = spend.p * frequency + spend.q;
  const meanError = shape > 2 ? Math.min(largestError, 1 / (shape - 2)) : largestError;
  return { mean, meanError, orderShape: spend.p };
}
