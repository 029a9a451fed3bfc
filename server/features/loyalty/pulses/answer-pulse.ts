import { AppError } from '../../../../shared/errors/app-error.ts';
import { type PulsePage, type PulseReply, scales } from '../../../../shared/features/loyalty/pulses/model.ts';
import { moodOf } from '../../../../shared/features/loyalty/pulses/mood-of.ts';
import { addDays } from '../../../../shared/time/day.ts';
import { readIn, type WriteScope, writeIn } from '../../../db/organisation-scope.ts';
import type { Database } from '../../../db/schema.ts';
import { speakIn } from '../../../startup/speak.ts';
import { loadToday } from '../../customers/today.ts';
import { touchCustomers } from '../../customers/touch.ts';
import { announce } from '../../integrations/announce.ts';
import { makePromise } from '../../promises/make-promise.ts';
import { mayAnswer, readPulse } from './open-pulse.ts';
import { type PulseBehind, parsePulseToken, pulseBehind } from './pulse-behind.ts';
import { loadPulseRules } from './pulse-rules.ts';

/** Keeps the answer, puts it into the history and, where the organisation promises a call to who is unhappy, owes one. */
export async function answerPulse(
  { database, now }: { database: Database; now: Date },
  { token, ...reply }: PulseReply & { token: string },
): Promise<PulsePage> {
  const { organisationId, secret } = parsePulseToken(token);
  // Who has no link takes no turn among the organisation's writers.
  await readIn(database, organisationId, (scope) => pulseBehind(scope, secret, now));
  return writeIn(database, { organisationId, now }, async (scope) => {
    const pulse = await pulseBehind(scope, secret, now);
    if (!mayAnswer(pulse, now)) throw new AppError('conflict', 'pulsePage:answeredBefore');
    const { from, to } = scales[pulse.question];
    if (reply.score < from || reply.score > to)
      throw new AppError('invalid', 'errors:invalid', { field: 'score' });
    await keepAnswer(scope, pulse, reply);
    await keepInHistory(scope, pulse, reply);
    if (moodOf(pulse.question, reply.score) === 'low') await promiseCall(scope, pulse, reply);
    await touchCustomers(scope, [pulse.customer_id]);
    const { id, customer_id: customerId, question } = pulse;
    await announce(scope, 'pulse.answered', { id, customerId, question, score: reply.score });
    return readPulse(scope, secret, now);
  });
}

async function keepAnswer(
  { trx, organisationId, now }: WriteScope,
  { id, answered_at }: PulseBehind,
  { score, words }: PulseReply,
): Promise<void> {
  await trx
    .updateTable('pulses')
    .set({ score, words, answered_at: answered_at ?? now })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .execute();
}

async function keepInHistory(
  { trx, organisationId, now }: WriteScope,
  { id, customer_id, question }: PulseBehind,
  { score, words }: PulseReply,
): Promise<void> {
  const said = { subject: `${score}/${scales[question].to}`, text: words };
  await trx
    .insertInto('interactions')
    .values({
      ...{ organisation_id: organisationId, id, customer_id, kind: 'answer', direction: 'in' },
      ...{ happened_at: now, ...said, author_id: null, message_id: null, created_at: now, deleted_at: null },
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'id']).doUpdateSet(said))
    .execute();
}

/** By the customer's owner, once a pulse; nobody is promised a call that nobody would make. */
async function promiseCall(
  scope: WriteScope,
  pulse: PulseBehind,
  { score, words }: PulseReply,
): Promise<void> {
  const { promisesCall, callWithinDays } = await loadPulseRules(scope);
  if (!promisesCall || pulse.owner_id === null) return;
  const owner = await scope.trx
    .selectFrom('staff')
    .select(['roles', 'language'])
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', pulse.owner_id)
    .where('is_active', '=', true)
    .executeTakeFirst();
  if (!owner) return;
  const t = speakIn(owner.language === 'en' ? 'en' : 'zh');
  const session = {
    ...{ organisationId: scope.organisationId, staffId: pulse.owner_id, roles: owner.roles, deviceId: null },
  };
  await makePromise(scope, session, {
    ...{ id: pulse.id, customerId: pulse.customer_id, direction: 'we', ownerId: pulse.owner_id },
    what: t('pulses:callPromise', { score, most: scales[pulse.question].to }),
    ...{ quote: words, interactionId: pulse.id, messageId: null },
    dueOn: addDays(await loadToday(scope, scope.now), callWithinDays),
  });
}
