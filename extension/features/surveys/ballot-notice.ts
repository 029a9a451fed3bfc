import type { EarlierActions } from '../../../shared/features/surveys/action.ts';
import type { Words } from '../../../shared/features/surveys/instrument.ts';
import type { Manifest } from '../../../shared/features/surveys/manifest.ts';
import { daysBetween } from '../../../shared/time/day.ts';
import type { Day } from '../../../shared/time/instant.ts';
import type { BallotRecord } from './ballot-record.ts';

export type BallotNotice = {
  roundId: string;
  title: Words;
  closesOn: Day;
  state: 'open' | 'under-way' | 'counted' | 'released' | 'alarm';
  /** Said louder today: two days before the end and on the last day, unless it was switched off here. */
  isReminder: boolean;
  /** Of what was announced, after the last round or once its own results are out: how much, and how much is done. Null where nothing was. */
  actions: { count: number; kept: number } | null;
  /** Put off until tomorrow in the panel, or read. */
  isHidden: boolean;
};

const remindedBefore: readonly number[] = [2, 0];
/** For how long after the end it is worth saying that the ballot was counted, and after the release that results are out. */
const saidForDays = 14;

export function isSaidStill(since: Day, today: Day): boolean {
  return daysBetween(since, today) <= saidForDays;
}

type NoticedBallot = Pick<
  BallotRecord,
  'roundId' | 'holder' | 'outcome' | 'isReminding' | 'hiddenOn' | 'before' | 'followUp'
> & {
  manifest: Pick<Manifest, 'title' | 'opensOn' | 'closesOn'>;
  parts: readonly unknown[];
};

/** Made on the device alone: the server does not know who has answered. */
export function ballotNotice(record: NoticedBallot, today: Day): BallotNotice | null {
  const { roundId, manifest, holder, parts, outcome, isReminding, hiddenOn, before, followUp } = record;
  const { title, opensOn, closesOn } = manifest;
  const left = daysBetween(today, closesOn);
  const notice = { roundId, title, closesOn, isReminder: false, actions: null, isHidden: hiddenOn === today };
  if (holder === 'altered') return left >= 0 ? { ...notice, state: 'alarm' } : null;
  const isAlarm = outcome?.state === 'missing' || outcome?.state === 'wrong-count';
  if (isAlarm && isSaidStill(closesOn, today)) return { ...notice, state: 'alarm' };
  if (followUp) {
    if (!isSaidStill(followUp.releasedOn, today)) return null;
    const isHidden = hiddenOn !== null && hiddenOn >= followUp.releasedOn;
    return { ...notice, state: 'released', actions: countActions(followUp), isHidden };
  }
  if (outcome) {
    const isSaid = isSaidStill(closesOn, today) && outcome.state !== 'not-answered';
    return isSaid ? { ...notice, state: 'counted' } : null;
  }
  if (holder !== 'here' || today < opensOn || left < 0) return null;
  if (parts.length > 0) return { ...notice, state: 'under-way' };
  return {
    ...{ ...notice, state: 'open', isReminder: isReminding && remindedBefore.includes(left) },
    actions: before && countActions(before),
  };
}

function countActions({ actions }: Pick<EarlierActions, 'actions'>): BallotNotice['actions'] {
  if (actions.length === 0) return null;
  return { count: actions.length, kept: actions.filter(({ state }) => state === 'kept').length };
}
