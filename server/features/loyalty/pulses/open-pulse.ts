import type { PulsePage } from '../../../../shared/features/loyalty/pulses/model.ts';
import { type ReadScope, readIn } from '../../../db/organisation-scope.ts';
import type { Database } from '../../../db/schema.ts';
import { type PulseBehind, parsePulseToken, pulseBehind } from './pulse-behind.ts';

/** @throws AppError not-found when the link opens nothing. */
export async function openPulse(
  { database, now }: { database: Database; now: Date },
  token: string,
): Promise<PulsePage> {
  const { organisationId, secret } = parsePulseToken(token);
  return readIn(database, organisationId, (scope) => readPulse(scope, secret, now));
}

export async function readPulse(scope: ReadScope, secret: string, now: Date): Promise<PulsePage> {
  const pulse = await pulseBehind(scope, secret, now);
  const { name } = await scope.trx
    .selectFrom('organisations')
    .select('name')
    .where('organisation_id', '=', scope.organisationId)
    .executeTakeFirstOrThrow();
  const call = await scope.trx
    .selectFrom('promises')
    .select('due_on')
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', pulse.id)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return {
    organisationName: name,
    language: pulse.language,
    question: pulse.question,
    answer: pulse.score === null ? null : { score: pulse.score, words: pulse.words },
    mayAnswer: mayAnswer(pulse, now),
    callOn: call?.due_on ?? null,
  };
}

const changeMilliseconds = 86_400_000;

/** Once, and for a day anew. */
export function mayAnswer({ answered_at }: Pick<PulseBehind, 'answered_at'>, now: Date): boolean {
  return answered_at === null || now.getTime() - answered_at.getTime() < changeMilliseconds;
}
