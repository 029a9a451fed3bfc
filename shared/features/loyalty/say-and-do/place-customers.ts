import type { Day } from '../../../time/instant.ts';
import { loyaltyIndex } from './loyalty-index.ts';
import { Component, type EvidenceOf, type SayAndDoRules, type Standing } from './model.ts';
import { standingOf } from './quadrant.ts';
import { type Moments, momentsOf } from './standardise.ts';

export type Observed = { customerId: string; segment: string; evidence: EvidenceOf };
export type SegmentMoments = ReadonlyMap<string, Partial<Record<Component, Moments>>>;

/** What each segment is compared by; customers come a slice at a time, and only their numbers stay. */
export class SegmentValues {
  readonly #values = new Map<string, Map<Component, number[]>>();

  add(observed: readonly Observed[]): void {
    for (const { segment, evidence } of observed) {
      const values = this.#values.get(segment) ?? new Map<Component, number[]>();
      this.#values.set(segment, values);
      for (const component of Component.options) {
        const known = evidence[component];
        if (!known) continue;
        const all = values.get(component) ?? [];
        values.set(component, all);
        all.push(known.value);
      }
    }
  }

  moments(): SegmentMoments {
    return new Map(
      [...this.#values].map(([segment, values]) => [
        segment,
        Object.fromEntries([...values].map(([component, all]) => [component, momentsOf(all)])),
      ]),
    );
  }
}

/** One customer's place, compared with those of their own segment of whom the same is known. */
export function placeAmong(
  segments: SegmentMoments,
  { segment, evidence }: Observed,
  { rules, today }: { rules: SayAndDoRules; today: Day },
): Standing {
  const moments = segments.get(segment) ?? {};
  const index = (side: 'stated' | 'behavioural') => loyaltyIndex(evidence, moments, { side, rules, today });
  return standingOf(index('stated'), index('behavioural'));
}
