import { z } from 'zod';
import { Instant } from '../../time/instant.ts';

/** What takes long and is asked for; over all customers it is done each night too. */
export const ReckoningSubject = z.enum(['insight', 'say-and-do', 'survey-release', 'survey-invitations']);
export type ReckoningSubject = z.infer<typeof ReckoningSubject>;

/** What concerns surveys is for whoever runs them to ask for. */
export const AskedByManagers = ReckoningSubject.exclude(['survey-release', 'survey-invitations']);
export type AskedByManagers = z.infer<typeof AskedByManagers>;

/** How the one asked for last stands. */
export const ReckoningState = z.object({
  state: z.enum(['waiting', 'running', 'done', 'failed']),
  /** Per cent. */
  progress: z.number().int(),
  finishedAt: Instant.nullable(),
});
export type ReckoningState = z.infer<typeof ReckoningState>;
