import { createHash } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { Session } from '../../auth/session.ts';
import { type ReadScope, writeUnclocked } from '../../db/organisation-scope.ts';
import type { Database } from '../../db/schema.ts';
import { requireTaking } from './require-taking.ts';
import { readRoundKeys } from './round-keys.ts';
import { signInThread } from './signing.ts';
import { commentItemIds, loadSealedRound } from './store.ts';

const Blinded = z
  .string()
  .min(300)
  .max(700)
  .regex(/^[A-Za-z0-9_-]+$/);

export const TokenRequest = z.object({
  roundId: z.uuid(),
  /** What the client was shown: it signs nothing for another manifest. */
  manifestHash: z.string().length(64),
  /** Blinded messages, base64url: one under the person’s cohort, one for each comment item. */
  blinded: z.object({ cohort: Blinded, comments: z.record(z.string().max(40), Blinded) }),
});
export type TokenRequest = z.infer<typeof TokenRequest>;

/** Who they are signed for, by whichever way it is known. */
type Person = Pick<Session, 'organisationId' | 'staffId'>;

export type SignedTokens = { cohortId: string; cohort: string; comments: Record<string, string> };

/**
 * Signs a person’s blinded tokens of a round, once: the same request again gets the same signatures, another one is refused. What remains is
 * that they were issued, without a time.
 */
export async function issueTokens(
  place: { database: Database; person: Person; now: Date },
  request: TokenRequest,
): Promise<SignedTokens> {
  const { organisationId } = place.person;
  const reserved = await writeUnclocked(place.database, organisationId, (scope) =>
    reserve(scope, place, request),
  );
  const { cohortId, pems, comments } = reserved;
  const [cohort, ...signed] = await signInThread([
    { pem: pems.get(cohortId)!, blinded: request.blinded.cohort },
    ...comments.map((itemId) => ({ pem: pems.get(itemId)!, blinded: request.blinded.comments[itemId]! })),
  ]);
  return {
    cohortId,
    cohort: cohort!,
    comments: Object.fromEntries(comments.map((id, at) => [id, signed[at]!])),
  };
}

async function reserve(
  scope: ReadScope,
  { person, now }: { person: Person; now: Date },
  request: TokenRequest,
) {
  const round = await loadSealedRound(scope, request.roundId);
  const { manifest, manifestHash } = round;
  if (request.manifestHash !== manifestHash) throw new AppError('conflict', 'surveys:refusal.otherManifest');
  await requireTaking(scope, round, now);
  const comments = commentItemIds(manifest);
  const given = Object.keys(request.blinded.comments);
  if (given.length !== comments.length || comments.some((itemId) => !given.includes(itemId)))
    throw new AppError('invalid', 'errors:invalid', { field: 'blinded' });
  const cohortId = await reserveFor(scope, person.staffId, request);
  const pems = await readRoundKeys(scope, request.roundId, [cohortId, ...comments]);
  if (pems.size !== comments.length + 1) throw new AppError('conflict', 'surveys:refusal.closed');
  return { cohortId, pems, comments };
}

/** The update is what two devices of one person race for, a phone that has a code among them. */
async function reserveFor({ trx }: ReadScope, staffId: string, request: TokenRequest): Promise<string> {
  const asked = fingerprint(request);
  const row = await trx
    .updateTable('survey_eligible')
    .set((eb) => ({ issued_for: eb.fn.coalesce('issued_for', eb.val(asked)) }))
    .where('round_id', '=', request.roundId)
    .where('staff_id', '=', staffId)
    .returning(['cohort_id', 'issued_for'])
    .executeTakeFirst();
  if (!row) throw new AppError('forbidden', 'surveys:refusal.notEligible');
  if (!row.issued_for?.equals(asked)) throw new AppError('conflict', 'surveys:refusal.alreadyIssued');
  return row.cohort_id;
}

function fingerprint({ blinded }: TokenRequest): Buffer {
  const parts = Object.entries(blinded.comments).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([blinded.cohort, parts]))
    .digest();
}
