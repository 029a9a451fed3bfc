import { z } from 'zod';
import { Instant } from '../../../time/instant.ts';

/** Amounts of money as a range, rounded to two digits: what lies in it is likely, nothing in it is promised. */
export const ValueRange = z.object({
  lowMinor: z.number().int(),
  midMinor: z.number().int(),
  highMinor: z.number().int(),
});
export type ValueRange = z.infer<typeof ValueRange>;

/** What a card knows of its buyer, a company for its people. Whether it still buys is reckoned where it is shown. */
export const ValueGlance = z.object({
  of: z.enum(['customer', 'company']),
  /** Days with an order after the first such day. */
  frequency: z.number().int(),
  firstOn: z.string(),
  lastOn: z.string(),
  currency: z.string(),
  /** Of one order after the first, less returns; null where none was in the organisation’s currency. */
  meanSpendMinor: z.number().int().nullable(),
  /** Of the coming twelve months; null where no model could be fitted. */
  nextYear: ValueRange.nullable(),
});
export type ValueGlance = z.infer<typeof ValueGlance>;

const parameter = z.number().positive();

/** A fitted model whose P(alive) takes nothing a browser lacks, so that devices reckon it at their own clock. Time in weeks. */
export const AliveModel = z.discriminatedUnion('model', [
  z.object({
    model: z.literal('mbg-nbd'),
    parameters: z.object({ r: parameter, alpha: parameter, a: parameter, b: parameter }),
  }),
  z.object({
    model: z.literal('pareto-nbd'),
    parameters: z.object({ r: parameter, alpha: parameter, s: parameter, beta: parameter }),
  }),
]);
export type AliveModel = z.infer<typeof AliveModel>;

/** What devices need beside the cards; `alive` is null where no model could be fitted. */
export const ValueKit = z.object({
  alive: AliveModel.nullable(),
  /** Of the parameters in their order; null where it is not known. */
  covariance: z.array(z.array(z.number())).nullable(),
  fittedAt: Instant,
});
export type ValueKit = z.infer<typeof ValueKit>;
