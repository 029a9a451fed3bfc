import { z } from 'zod';
import { Day } from '../../time/instant.ts';
import { InsightRule, LossReason } from './model.ts';

/** Insight's part of a card. */
export const InsightGlance = z.object({
  /** `name` is empty where the reader may not see who it was; null while nobody is known to have brought them. */
  broughtBy: z
    .object({
      id: z.uuid(),
      referrerId: z.uuid(),
      name: z.string(),
      saidOn: Day,
      thankedOn: Day.nullable(),
    })
    .nullable(),
  /** The latest note that they left. */
  left: z.object({ id: z.uuid(), lostOn: Day, reason: z.string(), words: z.string() }).nullable(),
});
export type InsightGlance = z.infer<typeof InsightGlance>;

/** Insight's part of the directory. */
export const InsightKit = z.object({
  lossReasons: z.array(LossReason),
  /** When somebody counts as lost. */
  rule: InsightRule,
});
export type InsightKit = z.infer<typeof InsightKit>;

/** Also of a customer nobody but this device knows yet. */
export const nothingKnown: InsightGlance = { broughtBy: null, left: null };
