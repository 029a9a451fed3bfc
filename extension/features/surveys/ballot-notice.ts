import type { Words } from '../../../shared/features/surveys/instrument.ts';
import { daysBetween } from '../../../shared/time/day.ts';
import type { Day } from '../../../shared/time/instant.ts';
import type { BallotRecord } from './ballot-record.ts';

export type BallotNotice = {
  roundId: string;
  title: Words;
  closesOn: Day;
  state: 'open' | 'under-way' | 'counted' | 'alarm';
  /** Said louder today: two days before the end and on the last day, unless it was switched off here. */
  isReminder: boolean;
  /** Of what was announced after the last round: how much, and how much is done. Null where nothing was, or nothing is asked. */
  before: { count: number; kept: number } | null;
};

const remindedBefore: readonly number[] = [2, 0];
/** For how long after the end it is worth saying that the ballot was counted. */
const saidForDays = 14;

/** Made on the device alone: the server does not know who has answered. */
export function ballotNotice(record: BallotRecord, today: Day): BallotNotice | null {
  const { roundId, manifest, holder, parts, outcome, isReminding, before } = record;
  const { title, opensOn, closesOn } = manifest;
  const left = daysBetween(today, closesOn);
  const notice = { roundId, title, closesOn, isReminder: false, before: null };
  if (holder === 'altered') return left >= 0 ? { ...notice, state: 'alarm' } : null;
  if (outcome) {
    if (left < -saidForDays || outcome.state === 'not-answered') return null;
    const isGood = outcome.state === 'counted' || outcome.state === 'earlier-counted';
    return { ...notice, state: isGood ? 'counted' : 'alarm' };
  }
  if (holder !== 'here' || today < opensOn || left < 0) return null;
  if (parts.length > 0) return { ...notice, state: 'under-way' };
  const kept = before?.actions.filter(({ state }) => state === 'kept').length ?? 0;
  return {
    ...{ ...notice, state: 'open', isReminder: isReminding && remindedBefore.includes(left) },
    before: before && before.actions.length > 0 ? { count: before.actions.length, kept } : null,
  };
}
