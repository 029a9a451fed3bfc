import { z } from 'zod';
import { boxAddress, encodeBallot } from '../../../shared/features/surveys/ballot.ts';
import { fitsItem, isAsked } from '../../../shared/features/surveys/fits-item.ts';
import { sha256 } from '../../../shared/features/surveys/hash.ts';
import { type Instrument, itemsOf } from '../../../shared/features/surveys/instrument.ts';
import { instrumentFor } from '../../../shared/features/surveys/instrument-for.ts';
import type { BallotDraft, BallotPart, BallotRecord } from './ballot-record.ts';
import { type Moments, sendTime } from './ballot-times.ts';
import { type BallotToken, toBase64url } from './ballot-token.ts';

/**
 * Comments stay apart from the scores in time too, also when somebody will not wait: for ten minutes at most, or for one
 * where nothing is sent once the page is closed.
 */
const apartMs = { now: 10 * 60_000, 'while-open': 60_000 };

export const SendingPace = z.enum(['within-a-day', 'now', 'while-open']);
export type SendingPace = z.infer<typeof SendingPace>;

/** Seals what was answered: the scores and each comment by itself, each with a moment of its own. */
export async function sealParts(
  record: BallotRecord,
  pace: SendingPace,
  moments: Moments,
): Promise<BallotPart[]> {
  const { manifest, manifestHash, draft } = record;
  const instrument = instrumentFor(manifest, record.cohortId);
  const scores = { manifestHash, answers: askedAnswers(instrument, draft.answers), nonce: nonce() };
  const comments = itemsOf(instrument).flatMap((item) => {
    const text = draft.comments[item.id]?.trim();
    if (item.kind !== 'comment' || !text || !isAsked(item, scores.answers)) return [];
    return [{ box: item.id, ballot: { manifestHash, itemId: item.id, text, nonce: nonce() } }];
  });
  const sealed = [{ box: 'scores', ballot: scores }, ...comments].map(async ({ box, ballot }) => {
    const bytes = encodeBallot(ballot);
    const withinMs = pace === 'within-a-day' ? undefined : box === 'scores' ? 0 : apartMs[pace];
    const before = record.parts.find((part) => part.box === box);
    return {
      box,
      body: toBase64url(bytes),
      commitment: await sha256(bytes),
      replaces: before ? [...before.replaces, before.commitment] : [],
      state: 'waiting' as const,
      sendAt: sendTime(manifest.closesOn, moments, withinMs),
    };
  });
  const parts = await Promise.all(sealed);
  // A comment on its way cannot be called back by leaving it empty.
  const kept = record.parts.filter(
    ({ box, state, replaces }) =>
      !parts.some((part) => part.box === box) && (state !== 'waiting' || replaces.length > 0),
  );
  return [...parts, ...kept];
}

/** What of a draft is an answer: whole ones, to questions that other answers have not closed since. */
export function askedAnswers(
  instrument: Pick<Instrument, 'sections'>,
  drafted: BallotDraft['answers'],
): BallotDraft['answers'] {
  const answers: BallotDraft['answers'] = {};
  for (const item of itemsOf(instrument)) {
    const answer = drafted[item.id];
    if (answer !== undefined && fitsItem(item, answer) && isAsked(item, answers)) answers[item.id] = answer;
  }
  return answers;
}

/** Each field has one length, so that nothing about a ballot shows in its size. */
export function submissionOf(record: BallotRecord, { box, body }: BallotPart): object | null {
  const token = tokenFor(record, box);
  if (!token) return null;
  return {
    ...boxAddress(box === 'scores' ? { cohortId: record.cohortId } : { itemId: box }),
    token: token.message,
    signature: token.signature,
    body,
  };
}

export function tokenFor({ tokens }: BallotRecord, box: BallotPart['box']): BallotToken | undefined {
  return box === 'scores' ? tokens?.cohort : tokens?.comments[box];
}

function nonce(): string {
  return toBase64url(crypto.getRandomValues(new Uint8Array(32)));
}
