import { z } from 'zod';
import { Instant } from '../../time/instant.ts';

/** What is reckoned over all customers: each night, and when a manager asks. */
export const ReckoningSubject = z.enum(['insight', 'say-and-do']);
export type ReckoningSubject = z.infer<typeof ReckoningSubject>;

/** How the one asked for last stands. */
export const ReckoningState = z.object({
  state: z.enum(['waiting', 'running', 'done', 'failed']),
  /** Per cent. */
  progress: z.number().int(),
  finishedAt: Instant.nullable(),
});
export type ReckoningState = z.infer<typeof ReckoningState>;
