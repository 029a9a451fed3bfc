import type { GammaGamma } from './expected-spend.ts';
import { type Fit, fitByLikelihood, type Likelihood, noFit } from './fit.ts';
import { digamma, logGamma } from './special-functions.ts';

/** A row a customer; rows without a repeat purchase or with nothing spent say nothing and are left out. */
export type SpendColumns = { frequency: Float64Array; meanSpend: Float64Array };

/** Assumes that how much somebody spends has nothing to do with how often they buy. */
export function fitGammaGamma(columns: SpendColumns): Fit<GammaGamma> {
  const spending = onlySpending(columns);
  const customers = spending.frequency.length;
  const mean = spending.meanSpend.reduce((sum, each) => sum + each / customers, 0);
  const likelihood: Likelihood<keyof GammaGamma> = {
    names: ['p', 'q', 'gamma'],
    start: [2, 3, customers > 0 ? mean : 1],
    customers,
    evaluate: ([p, q, gamma]: Float64Array, gradient) =>
      logLikelihoodOf({ p: p!, q: q!, gamma: gamma! }, spending, gradient),
  };
  if (customers === 0)
    return noFit(likelihood, columns.frequency.length > 0 ? 'noRepeatPurchases' : 'noCustomers');
  return fitByLikelihood(likelihood);
}

export function gammaGammaLogLikelihood(parameters: GammaGamma, columns: SpendColumns): number {
  return logLikelihoodOf(parameters, onlySpending(columns), new Float64Array(3));
}

function onlySpending({ frequency, meanSpend }: SpendColumns): SpendColumns {
  const spends = (_: number, row: number) => frequency[row]! > 0 && meanSpend[row]! > 0;
  return { frequency: frequency.filter(spends), meanSpend: meanSpend.filter(spends) };
}

/** Eq. 1a of the note, over all customers; writes the gradient by (p, q, γ). */
function logLikelihoodOf({ p, q, gamma }: GammaGamma, columns: SpendColumns, gradient: Float64Array): number {
  let [total, byP, byQ, byGamma] = [0, 0, 0, 0];
  for (const [row, x] of columns.frequency.entries()) {
    const spent = x * columns.meanSpend[row]!;
    const logOwn = Math.log(spent / (gamma + spent));
    const logOthers = Math.log(gamma / (gamma + spent));
    total += logGamma(p * x + q) - logGamma(p * x) + p * x * logOwn + q * logOthers;
    total -= Math.log(columns.meanSpend[row]!);
    const slope = digamma(p * x + q);
    byP += x * (slope - digamma(p * x) + logOwn);
    byQ += slope + logOthers;
    byGamma += q / gamma - (p * x + q) / (gamma + spent);
  }
  const customers = columns.frequency.length;
  gradient.set([byP, byQ - customers * digamma(q), byGamma]);
  return total - customers * logGamma(q);
}
