import { z } from 'zod';
import { PromptKind } from './model.ts';

/** What an organisation sets about its prompts. */
export const PromptSettings = z.object({
  /** A customer slips below this chance of still buying. */
  slippingBelowPercent: z.number().int().min(5).max(95),
  /** Who brought less in a year is not worth winning back; minor units of the organisation's currency. */
  winBackFromMinor: z.number().int().min(0).max(1e12),
});
export type PromptSettings = z.infer<typeof PromptSettings>;

export const defaultPromptSettings: PromptSettings = { slippingBelowPercent: 75, winBackFromMinor: 100_000 };

/** Who bought `given` also bought `also`, more often than chance. Counted over customers. */
export const ProductPair = z.object({
  given: z.string(),
  also: z.string(),
  /** Customers with both. */
  together: z.number().int(),
  /** Of those with `given`, the part that has `also`. */
  share: z.number(),
  lift: z.number(),
  /** The lower end of its interval. */
  liftLow: z.number(),
});
export type ProductPair = z.infer<typeof ProductPair>;

/** The prompts' part of the directory, as one person's. */
export const PromptKit = z.object({
  settings: PromptSettings,
  /** Surest first. */
  pairs: z.array(ProductPair),
  /** What answers have taught: what a kind that is not owed weighs, 1 where it is not named. */
  weights: z.partialRecord(PromptKind, z.number()),
});
export type PromptKit = z.infer<typeof PromptKit>;

export const emptyPromptKit: PromptKit = { settings: defaultPromptSettings, pairs: [], weights: {} };
