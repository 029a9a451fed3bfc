import { createHash, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '../../../shared/errors/app-error.ts';
import {
  ballotBytes,
  CommentBallot,
  decodeBallot,
  ScoreBallot,
} from '../../../shared/features/surveys/ballot.ts';
import { fitsInstrument } from '../../../shared/features/surveys/fits-item.ts';
import { instrumentFor } from '../../../shared/features/surveys/instrument-for.ts';
import type { Manifest } from '../../../shared/features/surveys/manifest.ts';
import type { Day } from '../../../shared/time/instant.ts';
import type { WaitingBallot } from './ballot-mix.ts';
import { isSigned } from './blind-signature.ts';

const base64url = (bytes: number) =>
  z
    .string()
    .length(Math.ceil((bytes * 4) / 3))
    .regex(/^[A-Za-z0-9_-]+$/);

/** Each field has one length, so that nothing about a ballot shows in its size. */
export const BallotSubmission = z.strictObject({
  /** A cohort’s id or `comment`; both are 36 characters long once filled up with blanks. */
  box: z.string().length(36),
  itemId: z.string().length(40),
  token: base64url(64),
  signature: base64url(256),
  body: base64url(ballotBytes),
});
export type BallotSubmission = z.infer<typeof BallotSubmission>;

/** What taking a ballot needs to know of its round. */
export type OpenRound = {
  manifest: Manifest;
  manifestHash: string;
  /** By cohort, and by comment item. */
  publicKeys: { cohorts: ReadonlyMap<string, KeyObject>; comments: ReadonlyMap<string, KeyObject> };
  /** The organisation’s, whose days a ballot waits by. */
  timeZone: string;
};

/** @throws AppError `invalid` or `conflict`; never says more about a ballot than that. */
export function takeBallot(round: OpenRound, submission: BallotSubmission, today: Day): WaitingBallot {
  const { manifest, manifestHash, publicKeys } = round;
  if (today > manifest.closesOn) throw new AppError('conflict', 'surveys:refusal.closed');
  if (today < manifest.opensOn)
    throw new AppError('conflict', 'surveys:refusal.notOpen', { opensOn: manifest.opensOn });
  const [boxName, itemId] = [submission.box.trim(), submission.itemId.trim()];
  const box: WaitingBallot['box'] =
    boxName === 'comment' ? { kind: 'comments', itemId } : { kind: 'scores', cohortId: boxName };
  const key =
    box.kind === 'comments' ? publicKeys.comments.get(itemId) : publicKeys.cohorts.get(box.cohortId);
  const token = Buffer.from(submission.token, 'base64url');
  if (!key || !isSigned(key, token, Buffer.from(submission.signature, 'base64url')))
    throw new AppError('invalid', 'surveys:refusal.badToken');
  const body = Buffer.from(submission.body, 'base64url');
  if (!isBallotOf(round, box, body, manifestHash)) throw new AppError('invalid', 'surveys:refusal.badBallot');
  return {
    organisationId: manifest.organisationId,
    roundId: manifest.roundId,
    tokenHash: createHash('sha256').update(token).digest(),
    box,
    body,
    cameOn: today,
    timeZone: round.timeZone,
  };
}

function isBallotOf(
  { manifest }: OpenRound,
  box: WaitingBallot['box'],
  body: Buffer,
  manifestHash: string,
): boolean {
  if (box.kind === 'comments') {
    const comment = decodeBallot(CommentBallot, body);
    return comment?.manifestHash === manifestHash && comment.itemId === box.itemId;
  }
  const ballot = decodeBallot(ScoreBallot, body);
  return (
    ballot?.manifestHash === manifestHash && fitsInstrument(instrumentFor(manifest, box.cohortId), ballot)
  );
}
