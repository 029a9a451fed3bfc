import { z } from 'zod';
import { Instant } from '../../../time/instant.ts';

export const FitStep = z.enum(['summaries', 'fitting', 'checking', 'writing']);
export type FitStep = z.infer<typeof FitStep>;

/** The latest fit that was asked for, as its page shows it. */
export const FitState = z.object({
  id: z.uuid(),
  state: z.enum(['waiting', 'running', 'done', 'failed']),
  step: FitStep.nullable(),
  /** Per cent. */
  progress: z.number().int(),
  /** Null: the nightly job. */
  askedBy: z.uuid().nullable(),
  askedAt: Instant,
  finishedAt: Instant.nullable(),
  /** A message key. */
  problem: z.string().nullable(),
});
export type FitState = z.infer<typeof FitState>;
