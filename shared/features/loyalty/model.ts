import { z } from 'zod';
import { LevelGlance } from './programme/level-glance.ts';
import { NamedLevel } from './programme/model.ts';
import { emptySayAndDo, SayAndDoGlance } from './say-and-do/glance.ts';
import { ValueGlance, ValueKit } from './value/value-glance.ts';

/** Loyalty's part of a card. */
export const LoyaltyGlance = z.object({
  /** Null before the first order. */
  value: ValueGlance.nullable(),
  /** Null while no programme is on, and before the customer was looked at. */
  level: LevelGlance.nullable(),
  sayAndDo: SayAndDoGlance,
});
export type LoyaltyGlance = z.infer<typeof LoyaltyGlance>;

/** Loyalty's part of the directory. */
export const LoyaltyKit = z.object({
  /** Null before the first fit. */
  value: ValueKit.nullable(),
  /** Of the programme that is on, from the lowest; empty while none is. */
  levels: z.array(NamedLevel),
});
export type LoyaltyKit = z.infer<typeof LoyaltyKit>;

/** Also of a customer nobody but this device knows yet. */
export const emptyGlance: LoyaltyGlance = { value: null, level: null, sayAndDo: emptySayAndDo };
export const emptyLoyaltyKit: LoyaltyKit = { value: null, levels: [] };
