import type { Day } from '../../../time/instant.ts';
import { loyaltyIndex } from './loyalty-index.ts';
import { Component, type EvidenceOf, type SayAndDoRules, type Standing } from './model.ts';
import { standingOf } from './quadrant.ts';
import { type Moments, momentsOf } from './standardise.ts';

export type Observed = { customerId: string; segment: string; evidence: EvidenceOf };

/** Everybody's place, each compared with those of their own segment of whom the same is known. */
export function placeCustomers(
  observed: readonly Observed[],
  { rules, today }: { rules: SayAndDoRules; today: Day },
): Map<string, Standing> {
  const segments = Map.groupBy(observed, ({ segment }) => segment);
  const standings = new Map<string, Standing>();
  for (const members of segments.values()) {
    const moments = momentsOfSegment(members);
    for (const { customerId, evidence } of members) {
      const index = (side: 'stated' | 'behavioural') =>
        loyaltyIndex(evidence, moments, { side, rules, today });
      standings.set(customerId, standingOf(index('stated'), index('behavioural')));
    }
  }
  return standings;
}

function momentsOfSegment(members: readonly Observed[]): Partial<Record<Component, Moments>> {
  const moments: Partial<Record<Component, Moments>> = {};
  for (const component of Component.options) {
    const values = members.flatMap(({ evidence }) => evidence[component]?.value ?? []);
    if (values.length > 0) moments[component] = momentsOf(values);
  }
  return moments;
}
