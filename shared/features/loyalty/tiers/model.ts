import { z } from 'zod';
import type { Tier } from '../../customers/model.ts';
import { LoggedKind } from '../../interactions/model.ts';

/** Minutes a person spends on one word with a customer, by its kind. */
export const EffortMinutes = z.record(LoggedKind, z.number().min(0).max(1440));
export type EffortMinutes = z.infer<typeof EffortMinutes>;

export const usualMinutes: EffortMinutes = {
  mail: 6,
  call: 15,
  meeting: 60,
  visit: 180,
  note: 2,
  greeting: 3,
  thanks: 3,
};

/** How far back contributions and effort are looked at. */
export const TierMonths = z.union([z.literal(6), z.literal(12), z.literal(24)]);
export type TierMonths = z.infer<typeof TierMonths>;

/** The least that makes a key and a regular customer, in minor units of the organisation's currency. */
export const TierCuts = z
  .object({
    months: TierMonths,
    keyFromMinor: z.number().int().positive(),
    regularFromMinor: z.number().int().positive(),
  })
  .refine(({ keyFromMinor, regularFromMinor }) => keyFromMinor >= regularFromMinor, {
    path: ['regularFromMinor'],
  });
export type TierCuts = z.infer<typeof TierCuts>;

export type CutAmounts = Pick<TierCuts, 'keyFromMinor' | 'regularFromMinor'>;

export function tierOf(contributionMinor: number, { keyFromMinor, regularFromMinor }: CutAmounts): Tier {
  if (contributionMinor >= keyFromMinor) return 'key';
  return contributionMinor >= regularFromMinor ? 'regular' : 'small';
}
