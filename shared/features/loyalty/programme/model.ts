import { z } from 'zod';

/** What may be measured of a customer. */
export const ProgrammeFact = z.enum([
  'ordered',
  'orders',
  'products',
  'returned-share',
  'kept-promises',
  'recommendation',
  'referrals',
  'months-as-customer',
]);
export type ProgrammeFact = z.infer<typeof ProgrammeFact>;

/** Over which time. Quarter and year are the calendar's: what they gave holds through the next one. */
export const FactWindow = z.enum([
  'this-quarter',
  'this-year',
  'last-3-months',
  'last-6-months',
  'last-12-months',
  'last-24-months',
  'ever',
]);
export type FactWindow = z.infer<typeof FactWindow>;

export const Comparison = z.object({
  fact: ProgrammeFact,
  window: FactWindow,
  op: z.enum(['at-least', 'at-most']),
  /** Money in minor units, shares in percent, else a count. */
  value: z.number().finite(),
  /** Of money; null for everything else. */
  currency: z.string().max(3).nullable(),
});
export type Comparison = z.infer<typeof Comparison>;

const Match = z.enum(['all', 'any']);

export const ConditionGroup = z.object({ match: Match, comparisons: z.array(Comparison).max(10) });
export type ConditionGroup = z.infer<typeof ConditionGroup>;

/** All or any of comparisons and of groups of comparisons. */
export const Condition = ConditionGroup.extend({ groups: z.array(ConditionGroup).max(5) });
export type Condition = z.infer<typeof Condition>;

const InBoth = (longest: number) =>
  z.object({ en: z.string().trim().max(longest), zh: z.string().trim().max(longest) });

export const ProgrammeLevel = z.object({
  id: z.uuid(),
  name: InBoth(60),
  condition: Condition,
  /** What who is on this level gets. */
  benefits: InBoth(1000),
});
export type ProgrammeLevel = z.infer<typeof ProgrammeLevel>;

export const Downgrade = z.object({
  /** So long a level stays after its condition is met no more. */
  graceDays: z.number().int().min(0).max(730),
  /** When somebody may fall: on any day, or on the first day of a month or quarter only. */
  looks: z.enum(['daily', 'monthly', 'quarterly']),
});
export type Downgrade = z.infer<typeof Downgrade>;

/** Levels from the lowest to the highest. */
export const Programme = z.object({ levels: z.array(ProgrammeLevel).max(8), downgrade: Downgrade });
export type Programme = z.infer<typeof Programme>;

/** What surfaces need to name a level. */
export const NamedLevel = ProgrammeLevel.pick({ id: true, name: true, benefits: true });
export type NamedLevel = z.infer<typeof NamedLevel>;
