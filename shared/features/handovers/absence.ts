import { z } from 'zod';
import { Day } from '../../time/instant.ts';
import type { Complaint } from '../complaints/model.ts';
import type { CustomerPromise } from '../promises/model.ts';
import { HandOver } from './model.ts';

/** How a customer's time with a stand-in ended: its owner was changed by hand meanwhile, or who was away left for good. */
export type HandoverOutcome = 'given-back' | 'changed-meanwhile' | 'stayed';

export const NewAbsence = HandOver.pick({ exceptions: true, reason: true }).extend({
  id: z.uuid(),
  staffId: z.uuid(),
  /** The first day away. */
  fromOn: Day,
  /** The first day here again: that day all is given back. */
  backOn: Day,
  /** Whoever takes what no exception names; null: only what exceptions name is handed over. */
  toId: z.uuid().nullable(),
});
export type NewAbsence = z.output<typeof NewAbsence>;

export type AbsenceState = 'planned' | 'away' | 'returning' | 'over';

export type Absence = {
  id: string;
  staffId: string;
  fromOn: Day;
  backOn: Day;
  reason: string;
  state: AbsenceState;
  standIns: { staffId: string; customers: number }[];
  endedAt: string | null;
};

/** The days are the organisation's. */
export function absenceState(
  row: { fromOn: Day; returningAt: Date | null; endedAt: Date | null },
  today: Day,
): AbsenceState {
  if (row.endedAt) return 'over';
  if (row.returningAt) return 'returning';
  return row.fromOn > today ? 'planned' : 'away';
}

export const KeepPromise = z.object({ id: z.uuid(), promiseId: z.uuid(), stays: z.boolean() });
export type KeepPromise = z.infer<typeof KeepPromise>;

export type AbsenceDetail = {
  absence: Absence;
  /** Open and with a stand-in: handed to them, or made meanwhile. */
  promises: { customerName: string; promise: CustomerPromise; stays: boolean }[];
  /** Open ones, handed to a stand-in or received meanwhile. */
  complaints: { customerName: string; complaint: Complaint }[];
  /** Not taken back, since their owner was changed by hand. */
  changedMeanwhile: { id: string; name: string; ownerId: string | null }[];
};
