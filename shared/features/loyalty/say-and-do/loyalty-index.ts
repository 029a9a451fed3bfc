import { errorsIn80Percent } from '../../../statistics/normal-interval.ts';
import { daysBetween } from '../../../time/day.ts';
import type { Day } from '../../../time/instant.ts';
import {
  type Component,
  type EvidenceOf,
  type LoyaltyIndex,
  type SayAndDoRules,
  type Side,
  sides,
} from './model.ts';
import { type Moments, standardise } from './standardise.ts';

/** Variance of one fresh piece of evidence around what it stands for, in the segment's own: single questions are about as reliable as that. */
const freshVariance = 0.25;
/** Evidence of a year ago weighs half. */
const halfLifeDays = 365;

/**
 * The weighted mean of the components that are known; null below the evidence asked for. One that is not known moves the
 * mean nowhere and widens its error, since the customer could stand anywhere there (variance 1, the segment's).
 */
export function loyaltyIndex(
  evidence: EvidenceOf,
  moments: Partial<Record<Component, Moments>>,
  { side, rules, today }: { side: Side; rules: SayAndDoRules; today: Day },
): LoyaltyIndex | null {
  const weighed = sides[side].filter((component) => rules.weights[component] > 0);
  const parts = weighed.flatMap((component) => {
    const known = evidence[component];
    const within = moments[component];
    if (!known || !within) return [];
    return [{ ...known, component, z: standardise(known.value, within), weight: rules.weights[component] }];
  });
  const pieces = parts.reduce((most, { count }) => Math.max(most, count), 0);
  if (parts.length === 0 || pieces < rules.minimumEvidence[side]) return null;
  const knownWeight = parts.reduce((sum, { weight }) => sum + weight, 0);
  const wholeWeight = weighed.reduce((sum, component) => sum + rules.weights[component], 0);
  const value = parts.reduce((sum, { weight, z }) => sum + weight * z, 0) / knownWeight;
  let variance = 0;
  for (const component of weighed) {
    const weight = rules.weights[component];
    const part = parts.find((one) => one.component === component);
    variance += part
      ? (weight / knownWeight) ** 2 * (freshVariance / weightOfEvidence(part, today))
      : (weight / wholeWeight) ** 2;
  }
  return { value, error: Math.sqrt(variance), parts };
}

/** How many fresh pieces it is worth. */
function weightOfEvidence({ count, latestOn }: { count: number; latestOn: Day | null }, today: Day): number {
  const age = latestOn === null ? halfLifeDays : Math.max(0, daysBetween(latestOn, today));
  return count * 0.5 ** (age / halfLifeDays);
}

export function intervalOf({ value, error }: Pick<LoyaltyIndex, 'value' | 'error'>): {
  low: number;
  high: number;
} {
  return { low: value - errorsIn80Percent * error, high: value + errorsIn80Percent * error };
}
