import { probabilityNotLeft } from '../../../statistics/beta-geometric.ts';
import { errorsIn80Percent } from '../../../statistics/normal-interval.ts';
import { paretoNbdStays } from '../../../statistics/pareto-nbd-likelihood.ts';
import type { PurchaseSummary } from '../../../statistics/purchase-summary.ts';
import type { Day } from '../../../time/instant.ts';
import { type BuyerHistory, summaryOn } from './buyer-history.ts';
import { deltaVariance } from './delta-method.ts';
import type { AliveModel, ValueKit } from './value-glance.ts';

/** Probabilities, low ≤ mid ≤ high: eight times in ten it lies between, as far as the parameters are uncertain. */
export type AliveRange = { low: number; mid: number; high: number };

export function probabilityAlive({ model, parameters }: AliveModel, summary: PurchaseSummary): number {
  return model === 'mbg-nbd'
    ? probabilityNotLeft(parameters, summary, 1)
    : paretoNbdStays(parameters, summary);
}

/** Whether the buyer still buys, on a day; null where no model was fitted, or how sure it is nobody knows. */
export function aliveRange(kit: ValueKit | null, history: BuyerHistory, today: Day): AliveRange | null {
  if (!kit?.alive || !kit.covariance) return null;
  const summary = summaryOn(history, today);
  const { alive: fitted, covariance } = kit;
  const logOddsAt = (values: readonly number[]) =>
    logOdds(probabilityAlive(withValues(fitted, values), summary));
  const values = Object.values(fitted.parameters);
  const middle = logOddsAt(values);
  const margin = errorsIn80Percent * Math.sqrt(deltaVariance(logOddsAt, values, covariance));
  return { low: probability(middle - margin), mid: probability(middle), high: probability(middle + margin) };
}

/** The same model with other parameters, in their order. */
function withValues<Model extends { parameters: object }>(model: Model, values: readonly number[]): Model {
  const named = Object.keys(model.parameters).map((name, index) => [name, values[index]!]);
  return { ...model, parameters: Object.fromEntries(named) as Model['parameters'] };
}

const bounded = (p: number) => Math.min(1 - 1e-9, Math.max(1e-9, p));
const logOdds = (p: number) => Math.log(bounded(p) / (1 - bounded(p)));
const probability = (odds: number) => 1 / (1 + Math.exp(-odds));
