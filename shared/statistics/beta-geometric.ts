import type { PurchaseSummary, SummaryColumns } from './purchase-summary.ts';

/**
 * What BG/NBD and MBG/NBD share. Customers buy at a rate that is gamma over customers (shape r, rate α in weeks) and may
 * leave for good after a purchase, with a probability that is beta over customers (a, b). In the BG/NBD the first purchase
 * is no occasion to leave, in the MBG/NBD it is one: `firstOccasions` is 0 or 1.
 */
export type BetaGeometric = { r: number; alpha: number; a: number; b: number };
export const betaGeometricNames = ['r', 'alpha', 'a', 'b'] as const;

/** Log odds of having left: Fader, Hardie & Lee 2005, eq. 6, its second term over its first; no occasion, no odds. */
function logOddsOfLeft(parameters: BetaGeometric, summary: PurchaseSummary, firstOccasions: 0 | 1): number {
  const { r, alpha, a, b } = parameters;
  const { frequency, recency, T } = summary;
  const occasions = frequency + firstOccasions;
  if (occasions === 0) return Number.NEGATIVE_INFINITY;
  return Math.log(a / (b + occasions - 1)) + (r + frequency) * Math.log1p((T - recency) / (alpha + recency));
}

export function probabilityNotLeft(
  parameters: BetaGeometric,
  summary: PurchaseSummary,
  firstOccasions: 0 | 1,
): number {
  return 1 / (1 + Math.exp(logOddsOfLeft(parameters, summary, firstOccasions)));
}

/** Prepares rows for many evaluations; each returns the log-likelihood and writes its gradient by (r, α, a, b). */
export function betaGeometricLikelihood(columns: SummaryColumns, firstOccasions: 0 | 1) {
  const weightByFrequency = countByFrequency(columns);
  return ([r, alpha, a, b]: ArrayLike<number> & Iterable<number>, gradient: Float64Array): number => {
    const parameters = { r: r!, alpha: alpha!, a: a!, b: b! };
    gradient.fill(0);
    return (
      addCounts(parameters, { weightByFrequency, firstOccasions }, gradient) +
      addTimes(parameters, { columns, firstOccasions }, gradient)
    );
  };
}

function countByFrequency({ frequency, weight }: SummaryColumns): Float64Array {
  const counts = new Float64Array(frequency.reduce((most, each) => Math.max(most, each), 0) + 1);
  for (const [row, each] of frequency.entries()) counts[each]! += weight?.[row] ?? 1;
  return counts;
}

type Counts = { weightByFrequency: Float64Array; firstOccasions: 0 | 1 };

/** The part that depends on the number of purchases only; ratios of gamma functions a whole number apart are products. */
function addCounts({ r, a, b }: BetaGeometric, counts: Counts, gradient: Float64Array): number {
  let [total, logTerm, byR, byA, byB] = [0, 0, 0, 0, 0];
  for (const [frequency, weight] of counts.weightByFrequency.entries()) {
    if (frequency > 0) {
      logTerm += Math.log(r + frequency - 1);
      byR += 1 / (r + frequency - 1);
    }
    const earlier = frequency + counts.firstOccasions - 1;
    if (earlier >= 0) {
      logTerm += Math.log((b + earlier) / (a + b + earlier));
      byA -= 1 / (a + b + earlier);
      byB += 1 / (b + earlier) - 1 / (a + b + earlier);
    }
    total += weight * logTerm;
    gradient[0]! += weight * byR;
    gradient[2]! += weight * byA;
    gradient[3]! += weight * byB;
  }
  return total;
}

type Times = { columns: SummaryColumns; firstOccasions: 0 | 1 };

function addTimes({ r, alpha, a, b }: BetaGeometric, times: Times, gradient: Float64Array): number {
  const { frequency, recency, T, weight } = times.columns;
  let [total, byR, byAlpha, byA, byB] = [0, 0, 0, 0, 0];
  for (let row = 0; row < frequency.length; row++) {
    const x = frequency[row]!;
    const count = weight ? weight[row]! : 1;
    const silence = Math.log1p((T[row]! - recency[row]!) / (alpha + recency[row]!));
    const watched = Math.log1p(T[row]! / alpha);
    const logAlpha = x > 0 ? x * Math.log(alpha + T[row]!) : 0;
    const occasions = x + times.firstOccasions;
    const logOdds = occasions > 0 ? Math.log(a / (b + occasions - 1)) + (r + x) * silence : -Infinity;
    const odds = Math.exp(logOdds);
    // Past what a number holds, ln(1 + odds) is the log of the odds.
    const left = odds > 1e300 ? 1 : odds / (1 + odds);
    total += count * ((odds > 1e300 ? logOdds : Math.log1p(odds)) - r * watched - logAlpha);
    byR += count * (left * silence - watched);
    const [now, then] = [1 / (alpha + T[row]!), 1 / (alpha + recency[row]!)];
    byAlpha += count * (r / alpha - (r + x) * (now + left * (then - now)));
    if (occasions === 0) continue;
    byA += (count * left) / a;
    byB -= (count * left) / (b + occasions - 1);
  }
  for (const [index, part] of [byR, byAlpha, byA, byB].entries()) gradient[index]! += part;
  return total;
}

/** Nobody is expected to buy more often than this within one horizon. */
const mostPurchases = 1_000_000;

/**
 * Purchases expected within `weeks` of someone still a customer, whose own rate and readiness to leave are distributed as
 * `parameters`. It is the bracket of eq. 10 of Fader, Hardie & Lee 2005 without its hypergeometric function: if nobody left, the
 * count N would be negative binomial, and the purchase after j others happens if none of those j was the last,
 * so E = Σ P(N > j)·E[(1 − p)^j]. Every term is positive, and a = 1 needs no limit.
 */
function purchasesWhileStaying({ r, alpha, a, b }: BetaGeometric, weeks: number): number {
  if (weeks <= 0) return 0;
  const odds = weeks / (alpha + weeks);
  let logExactly = -r * Math.log1p(weeks / alpha);
  let [expected, stays, count] = [0, 1, 0];
  // So unlikely a count that its probability is no number: more than it are certain.
  for (; logExactly < -700 && count < mostPurchases; count++) {
    expected += stays;
    stays *= (b + count) / (a + b + count);
    logExactly += Math.log((odds * (r + count)) / (count + 1));
  }
  let exactly = Math.exp(logExactly);
  let more = -Math.expm1(logExactly);
  for (; more > 0 && count < mostPurchases; count++) {
    expected += more * stays;
    stays *= (b + count) / (a + b + count);
    const ratio = (odds * (r + count)) / (count + 1);
    exactly *= ratio;
    more -= exactly;
    if (more < 1e-14 || (ratio < 1 && exactly < 1e-20)) break;
  }
  return expected;
}

/** Purchases expected of a customer within the next `weeks`: Fader, Hardie & Lee 2005, eq. 10. */
export function expectedOfCustomer(
  parameters: BetaGeometric,
  summary: PurchaseSummary,
  horizon: { weeks: number; firstOccasions: 0 | 1 },
): number {
  const { r, alpha, a, b } = parameters;
  const { weeks, firstOccasions } = horizon;
  const learnt = {
    r: r + summary.frequency,
    alpha: alpha + summary.T,
    a,
    b: b + summary.frequency + firstOccasions,
  };
  return probabilityNotLeft(parameters, summary, firstOccasions) * purchasesWhileStaying(learnt, weeks);
}
