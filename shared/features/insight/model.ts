import { z } from 'zod';
import { Day } from '../../time/instant.ts';

export const SpellBeginning = z.enum(['won', 'regained']);
export type SpellBeginning = z.infer<typeof SpellBeginning>;
/** Silent too long by the rule, or said so to a colleague. */
export const SpellEnd = z.enum(['silent', 'said']);
export type SpellEnd = z.infer<typeof SpellEnd>;

export const Grain = z.enum(['month', 'quarter', 'year']);
export type Grain = z.infer<typeof Grain>;
export const CohortGrain = z.enum(['month', 'quarter']);
export type CohortGrain = z.infer<typeof CohortGrain>;

/** When a silent customer counts as lost, and which share of the lost could have been kept. */
export const InsightRule = z
  .object({
    /** So many times the customer's own rhythm: the median of the last ten gaps between their order days. */
    rhythmTimes: z.number().min(1).max(20),
    /** But never sooner than after so many days. */
    leastDays: z.number().int().min(1).max(3650),
    /** With fewer than three order days there is no rhythm yet: then after so many days. */
    newcomerDays: z.number().int().min(1).max(3650),
    keepableLowPercent: z.number().int().min(0).max(100),
    keepableHighPercent: z.number().int().min(0).max(100),
  })
  .refine(({ keepableLowPercent: low, keepableHighPercent: high }) => low <= high, {
    path: ['keepableHighPercent'],
  });
export type InsightRule = z.infer<typeof InsightRule>;

export const builtInRule: InsightRule = {
  ...{ rhythmTimes: 3, leastDays: 90, newcomerDays: 180 },
  ...{ keepableLowPercent: 20, keepableHighPercent: 50 },
};

/** Curves of all customers, or one each by what they are divided by. */
export const SurvivalSplit = z.enum(['all', 'tier', 'source']);
export type SurvivalSplit = z.infer<typeof SurvivalSplit>;

export const Flow = z.enum(['won', 'lost', 'regained']);
export type Flow = z.infer<typeof Flow>;

/** Both days belong to it. */
export const Span = z.object({ from: Day, to: Day });
export type Span = z.infer<typeof Span>;

export const CostKind = z.enum(['advertising', 'sales-time', 'gifts', 'service', 'other']);
export type CostKind = z.infer<typeof CostKind>;
export const CostAim = z.enum(['winning', 'keeping']);
export type CostAim = z.infer<typeof CostAim>;

export const usualAim: Record<CostKind, CostAim> = {
  ...{ advertising: 'winning', 'sales-time': 'winning', gifts: 'keeping', service: 'keeping' },
  other: 'winning',
};

const MonthStart = Day.refine((day) => day.endsWith('-01'));

/** In the organisation's currency. */
export const CostEntry = z.object({
  id: z.uuid(),
  monthOn: MonthStart,
  kind: CostKind,
  aim: CostAim,
  amountMinor: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  note: z.string().trim().max(300).default(''),
});
export type CostEntry = z.infer<typeof CostEntry>;

export const LossReason = z.object({
  id: z.string().min(1).max(40),
  name: z.object({ en: z.string().trim().min(1).max(100), zh: z.string().trim().min(1).max(100) }),
  /** Something we might have done better. */
  isKeepable: z.boolean(),
  isRetired: z.boolean(),
});
export type LossReason = z.infer<typeof LossReason>;

export const NewLoss = z.object({
  id: z.uuid(),
  customerId: z.uuid(),
  lostOn: Day,
  reason: z.string().min(1).max(40),
  /** What they said, in their words. */
  words: z.string().trim().max(1000).default(''),
});
export type NewLoss = z.input<typeof NewLoss>;

/** Who told us. */
export const ReferralSource = z.enum(['customer', 'referrer', 'colleague', 'mail', 'import']);
export type ReferralSource = z.infer<typeof ReferralSource>;

export const NewReferral = z.object({
  id: z.uuid(),
  customerId: z.uuid(),
  referrerId: z.uuid(),
  saidOn: Day,
  source: ReferralSource,
});
export type NewReferral = z.infer<typeof NewReferral>;
