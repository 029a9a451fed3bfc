import { z } from 'zod';
import { sha256 } from '../../../shared/features/surveys/hash.ts';
import type { BallotBox } from './ballot-box.ts';
import { submissionOf, tokenFor } from './ballot-parts.ts';
import type { BallotPart, BallotRecord, BallotStore } from './ballot-record.ts';
import { laterBy, type Moments } from './ballot-times.ts';
import { fromBase64url } from './ballot-token.ts';

const Taken = z.object({ taken: z.array(z.string()) });

/** The box writes what waits once a day at the latest: what is not there then was lost and is sent again. */
const againAfterMinutes = 25 * 60;
const lookAgainAfterMinutes = 60;

type Place = Moments & { store: BallotStore; box: BallotBox };

/** Sends what is due. Sending twice what was sent once changes nothing. */
export async function sendDueParts(record: BallotRecord, place: Place): Promise<void> {
  const { store, box, now } = place;
  for (const part of record.parts) {
    if (part.state === 'taken' || Date.parse(part.sendAt) > now().getTime()) continue;
    const submission = submissionOf(record, part);
    if (!submission) continue;
    await box.send(record.manifest.submitTo, submission);
    const again = { state: 'sent' as const, sendAt: laterBy(againAfterMinutes, place) };
    await changePart(store, record.roundId, part, again);
  }
}

/**
 * Looks which ballots were taken. A part that replaces another has the other’s token, which tells nothing about it: it is
 * sent once more a day later, and believed when the round is counted.
 */
export async function lookForTaken(record: BallotRecord, place: Place): Promise<void> {
  const { store, box } = place;
  const text = await box.published(record.manifest.submitTo, 'taken');
  await store.change(record.roundId, () => ({ lookAt: laterBy(lookAgainAfterMinutes, place) }));
  if (text === null) return;
  const taken = new Set(Taken.parse(JSON.parse(text)).taken);
  for (const part of record.parts) {
    const token = tokenFor(record, part.box);
    if (part.state !== 'sent' || part.replaces.length > 0 || !token) continue;
    if (taken.has(await sha256(fromBase64url(token.message))))
      await changePart(store, record.roundId, part, { state: 'taken' });
  }
}

/** Only while it is still the same: it may have been replaced meanwhile. */
async function changePart(
  store: BallotStore,
  roundId: string,
  { commitment }: BallotPart,
  change: Partial<BallotPart>,
): Promise<void> {
  await store.change(roundId, ({ parts }) => ({
    parts: parts.map((part) => (part.commitment === commitment ? { ...part, ...change } : part)),
  }));
}
