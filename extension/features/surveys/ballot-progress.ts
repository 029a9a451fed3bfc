import { dayIn } from '../../../shared/time/day.ts';
import type { BallotBox } from './ballot-box.ts';
import { checkClosing } from './ballot-closing.ts';
import type { BallotRecord, BallotStore } from './ballot-record.ts';
import { lookForTaken, sendDueParts } from './ballot-sending.ts';
import { laterBy, type Moments } from './ballot-times.ts';
import { fetchTokens, type TokenIssuer } from './ballot-tokens.ts';

export type BallotPlace = Moments & { store: BallotStore; box: BallotBox; issue: TokenIssuer };

/** Does what is due for a round: tokens, sending, looking, the count. Each step is kept before the next. */
export async function progressBallot(roundId: string, place: BallotPlace): Promise<void> {
  const { store, now } = place;
  const isDue = (instant: string) => Date.parse(instant) <= now().getTime();
  let record = await store.get(roundId);
  if (!record || record.outcome || record.holder === 'altered') return;
  const today = dayIn(now(), place.timeZone);
  const { opensOn, closesOn } = record.manifest;
  if (record.holder === 'nobody' && today <= closesOn && isDue(record.fetchAt)) {
    await fetchTokens(record, place);
    record = (await store.get(roundId)) ?? record;
  }
  if (today >= opensOn && today <= closesOn) await sendDueParts(record, place);
  if (today >= opensOn && isDue(record.lookAt)) await look(record, place);
}

async function look({ roundId, manifest }: BallotRecord, place: BallotPlace): Promise<void> {
  const { store, box } = place;
  const record = await store.get(roundId);
  if (!record) return;
  const closing = await box.published(manifest.submitTo, 'closing');
  if (closing === null) return lookForTaken(record, place);
  const outcome = await checkClosing(closing, record.parts);
  await store.change(roundId, () => ({ outcome, lookAt: laterBy(60, place) }));
}

/** When something is next due; null when nothing ever is. */
export function nextDue(records: readonly BallotRecord[]): string | null {
  const times = records
    .filter(({ outcome, holder }) => !outcome && holder !== 'altered')
    .flatMap(({ holder, fetchAt, lookAt, parts }) => [
      lookAt,
      ...(holder === 'nobody' ? [fetchAt] : []),
      ...parts.flatMap(({ state, sendAt }) => (state === 'taken' ? [] : [sendAt])),
    ]);
  return times.sort()[0] ?? null;
}
