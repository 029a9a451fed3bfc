import { z } from 'zod';
import { Day, Instant } from '../../time/instant.ts';

/** `we` owe the customer, or `they` owe us. */
export const PromiseDirection = z.enum(['we', 'they']);
export type PromiseDirection = z.infer<typeof PromiseDirection>;

export const PromiseState = z.enum(['open', 'kept', 'broken', 'withdrawn']);
export type PromiseState = z.infer<typeof PromiseState>;

export const CustomerPromise = z.object({
  id: z.uuid(),
  customerId: z.uuid(),
  direction: PromiseDirection,
  /** The colleague who owes it, or who waits for it when `they` do. */
  ownerId: z.uuid(),
  what: z.string().trim().min(1).max(500),
  /** The words it came from, or empty. */
  quote: z.string().max(1000),
  dueOn: Day,
  state: PromiseState,
  madeAt: Instant,
  settledAt: Instant.nullable(),
  movedCount: z.number().int().nonnegative(),
  /** 0 none, 1 owner reminded, 2 owner reminded again, 3 the owner's lead told. */
  escalation: z.number().int().min(0).max(3),
});
export type CustomerPromise = z.infer<typeof CustomerPromise>;

export const NewPromise = z.object({
  id: z.uuid(),
  customerId: z.uuid(),
  direction: PromiseDirection,
  ownerId: z.uuid().optional(),
  what: z.string().trim().min(1).max(500),
  quote: z.string().max(1000).default(''),
  dueOn: Day,
  interactionId: z.uuid().nullable().default(null),
  /** Of the mail it was found in, as `promiseSource` names it. */
  messageId: z.string().max(1100).nullish(),
});
export type NewPromise = z.input<typeof NewPromise>;

export const MovePromise = z.object({ id: z.uuid(), dueOn: Day, reason: z.string().trim().min(1).max(500) });
export type MovePromise = z.infer<typeof MovePromise>;

export const SettlePromise = z.object({
  id: z.uuid(),
  state: z.enum(['kept', 'broken', 'withdrawn']),
  reason: z.string().trim().max(500).default(''),
});
export type SettlePromise = z.input<typeof SettlePromise>;

export const PromiseEventKind = z.enum([
  'made',
  'moved',
  'kept',
  'broken',
  'withdrawn',
  'reminded',
  'escalated',
  'handed-over',
]);
export type PromiseEventKind = z.infer<typeof PromiseEventKind>;

export const PromiseEvent = z.object({
  id: z.uuid(),
  promiseId: z.uuid(),
  kind: PromiseEventKind,
  at: Instant,
  staffId: z.uuid().nullable(),
  fromDueOn: Day.nullable(),
  toDueOn: Day.nullable(),
  /** Whose it was and became, where it was handed over. */
  fromOwnerId: z.uuid().nullable(),
  toOwnerId: z.uuid().nullable(),
  reason: z.string(),
});
export type PromiseEvent = z.infer<typeof PromiseEvent>;

/** Kept among kept and broken; withdrawn promises count in neither. `rate` is null while nothing was settled. */
export type KeptRate = { kept: number; settled: number; rate: number | null };
