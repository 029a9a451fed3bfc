import type { Words } from '../../../shared/features/surveys/instrument.ts';
import type { Manifest } from '../../../shared/features/surveys/manifest.ts';
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
  /** Put off until tomorrow, in the panel. */
  isHidden: boolean;
};

const remindedBefore: readonly number[] = [2, 0];
/** For how long after the end it is worth saying that the ballot was counted. */
const saidForDays = 14;

export function isSaidStill(closesOn: Day, today: Day): boolean {
  return daysBetween(closesOn, today) <= saidForDays;
}

type NoticedBallot = Pick<
  BallotRecord,
  'roundId' | 'holder' | 'outcome' | 'isReminding' | 'hiddenOn' | 'before'
> & {
  manifest: Pick<Manifest, 'title' | 'opensOn' | 'closesOn'>;
  parts: readonly unknown[];
};

/** Made on the device alone: the server does not know who has answered. */
export function ballotNotice(record: NoticedBallot, today: Day): BallotNotice | null {
  const { roundId, manifest, holder, parts, outcome, isReminding, hiddenOn, before } = record;
  const { title, opensOn, closesOn } = manifest;
  const left = daysBetween(today, closesOn);
  const notice = { roundId, title, closesOn, isReminder: false, before: null, isHidden: hiddenOn === today };
  if (holder === 'altered') return left >= 0 ? { ...notice, state: 'alarm' } : null;
  if (outcome) {
    if (!isSaidStill(closesOn, today) || outcome.state === 'not-answered') return null;
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
