import { z } from 'zod';
import { Day } from '../../time/instant.ts';
import { AudienceCondition } from './audience.ts';
import { Words } from './instrument.ts';
import type { ReleaseRefusal } from './release-refusal.ts';

/**
 * `planned` may change; `sealed` has its manifest, gives out tokens and, from its first day to its last, takes ballots; `closed` has its
 * count and no keys; `released` has its results and no ballots.
 */
export const RoundState = z.enum(['planned', 'sealed', 'closed', 'released', 'cancelled']);
export type RoundState = z.infer<typeof RoundState>;

/** What HR plans before anything is frozen. */
export const RoundPlan = z.object({
  id: z.uuid(),
  title: Words,
  instrumentId: z.uuid(),
  instrumentVersion: z.int32().min(1),
  opensOn: Day,
  closesOn: Day,
  /** Null: everybody who is active. */
  teamIds: z.array(z.uuid()).min(1).nullable(),
  /** Of those, the ones of whom all of these hold. */
  conditions: z.array(AudienceCondition).max(10).default([]),
  minimumGroup: z.number().int().min(5).max(100).default(8),
  minimumComments: z.number().int().min(10).max(100).default(10),
  comparedWithId: z.uuid().nullable().default(null),
});
export type RoundPlan = z.infer<typeof RoundPlan>;

/** What decides who is asked. */
export const RoundAudience = RoundPlan.pick({ teamIds: true, conditions: true, opensOn: true });
export type RoundAudience = z.infer<typeof RoundAudience>;

/** What is published at closing: eligible ≥ issued ≥ counted, and every ballot’s commitment in order of its digits. */
export const RoundClosing = z.object({
  closedOn: Day,
  eligible: z.number().int(),
  issued: z.number().int(),
  counted: z.number().int(),
  comments: z.number().int(),
  /** Merkle root over the sorted commitments. */
  root: z.string().length(64),
});
export type RoundClosing = z.infer<typeof RoundClosing>;

/** What stood against the release when it was last tried stands beside it; it is not published. */
export type KeptClosing = RoundClosing & { refusal?: ReleaseRefusal };
