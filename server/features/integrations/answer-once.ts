import { AppError } from '../../../shared/errors/app-error.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';

export type ApiAnswer = { status: number; body: object };

type Repeatable = { tokenId: string; key: string; fingerprint: Buffer };

/**
 * The answer to the first call with this key, whoever asks again. Writers of an organisation queue, so a second
 * call that comes while the first runs waits for its answer; a refused call leaves nothing and may be tried again.
 * @throws AppError invalid when the key was given to another request (draft-ietf-httpapi-idempotency-key-header).
 */
export async function answerOnce(
  scope: WriteScope,
  { tokenId, key, fingerprint }: Repeatable,
  work: () => Promise<ApiAnswer>,
): Promise<ApiAnswer> {
  const { trx, organisationId, now } = scope;
  const given = await trx
    .selectFrom('api_answers')
    .select(['fingerprint', 'status', 'body'])
    .where('organisation_id', '=', organisationId)
    .where('token_id', '=', tokenId)
    .where('key', '=', key)
    .executeTakeFirst();
  if (given && !given.fingerprint.equals(fingerprint))
    throw new AppError('invalid', 'integrations:keyReused', { key });
  if (given) return { status: given.status, body: given.body };
  const answer = await work();
  await trx
    .insertInto('api_answers')
    .values({
      ...{ organisation_id: organisationId, token_id: tokenId, key, fingerprint, answered_at: now },
      ...{ status: answer.status, body: JSON.stringify(answer.body) },
    })
    .execute();
  return answer;
}
