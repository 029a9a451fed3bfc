import { z } from 'zod';
import { Day } from '../../time/instant.ts';
import { ItemSubject } from './instrument.ts';

export const ActionState = z.enum(['open', 'kept', 'broken', 'withdrawn']);
export type ActionState = z.infer<typeof ActionState>;

/** What was announced after a release: a promise to the people of a cut. */
export const NewAction = z.object({
  id: z.uuid(),
  roundId: z.uuid(),
  cutId: z.uuid(),
  subject: ItemSubject,
  what: z.string().trim().min(1).max(600),
  ownerId: z.uuid(),
  dueOn: Day,
});
export type NewAction = z.infer<typeof NewAction>;

/** How it ended, in words that everybody who reads the results sees. */
export const SettleAction = z.object({
  id: z.uuid(),
  state: ActionState.exclude(['open']),
  outcome: z.string().trim().min(1).max(600),
});
export type SettleAction = z.infer<typeof SettleAction>;

export type SurveyAction = NewAction & { ownerName: string; state: ActionState; outcome: string };

/** How long results may stand without an action before the page says so. */
export const actionDays = 30;
