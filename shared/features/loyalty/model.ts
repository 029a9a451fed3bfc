import { z } from 'zod';
import { ValueGlance, ValueKit } from './value-glance.ts';

/** Loyalty's part of a card. */
export const LoyaltyGlance = z.object({
  /** Null before the first order. */
  value: ValueGlance.nullable(),
});
export type LoyaltyGlance = z.infer<typeof LoyaltyGlance>;

/** Loyalty's part of the directory. */
export const LoyaltyKit = z.object({
  /** Null before the first fit. */
  value: ValueKit.nullable(),
});
export type LoyaltyKit = z.infer<typeof LoyaltyKit>;

/** Also of a customer nobody but this device knows yet. */
export const emptyGlance: LoyaltyGlance = { value: null };
export const emptyLoyaltyKit: LoyaltyKit = { value: null };
