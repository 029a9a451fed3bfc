import { z } from 'zod';
import { daysBetween } from '../../time/day.ts';
import { Day } from '../../time/instant.ts';
import { ItemSubject, Words } from './instrument.ts';

/** `open`: announced and not begun. */
export const ActionState = z.enum(['open', 'begun', 'kept', 'broken', 'withdrawn']);
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
  state: ActionState.exclude(['open', 'begun']),
  outcome: z.string().trim().min(1).max(600),
});
export type SettleAction = z.infer<typeof SettleAction>;

export type SurveyAction = NewAction & {
  ownerName: string;
  state: ActionState;
  outcome: string;
  settledOn: Day | null;
};

/** What was announced after an earlier round, as whoever is asked again is told. */
export const EarlierActions = z.object({
  title: Words,
  actions: z.array(
    z.object({
      id: z.uuid(),
      what: z.string(),
      dueOn: Day,
      state: ActionState,
      outcome: z.string(),
      settledOn: Day.nullable(),
    }),
  ),
});
export type EarlierActions = z.infer<typeof EarlierActions>;

/** What came of a round itself, as whoever was asked is told. */
export const FollowUp = z.object({ releasedOn: Day, actions: EarlierActions.shape.actions });
export type FollowUp = z.infer<typeof FollowUp>;

/** How long results may stand without an action before everybody is told. */
const actionDays = 30;

/** For how many days results have stood without an action, once that is too long; null otherwise. */
export function daysWithoutAction(
  { releasedOn, actions }: { releasedOn: Day; actions: readonly Pick<SurveyAction, 'state'>[] },
  today: Day,
): number | null {
  const days = daysBetween(releasedOn, today);
  return days > actionDays && actions.every(({ state }) => state === 'withdrawn') ? days : null;
}
