import { v7 as uuidv7 } from 'uuid';
import { AppError } from '../../../../shared/errors/app-error.ts';
import { mayAsk } from '../../../../shared/features/loyalty/pulses/may-ask.ts';
import { type PulseQuestion, pulseLifetimeDays } from '../../../../shared/features/loyalty/pulses/model.ts';
import type { Links } from '../../../auth/send-link.ts';
import type { Session } from '../../../auth/session.ts';
import { hashToken, newSecret } from '../../../auth/tokens.ts';
import type { ReadScope, WriteScope } from '../../../db/organisation-scope.ts';
import { loadSettings } from '../../administration/load-settings.ts';
import { listAnswers } from '../../consents/answer-history.ts';
import { loadPurposes } from '../../consents/load-purposes.ts';
import { requireCustomerId } from '../../customers/store.ts';
import { loadToday } from '../../customers/today.ts';
import { loadPulseRules } from './pulse-rules.ts';

/** A link for a colleague's own mail; without a question, to the organisation's. */
export async function makePulseLink(
  scope: WriteScope,
  { session, links }: { session: Session; links: Pick<Links, 'publicUrl'> },
  input: { customerId: string; question: PulseQuestion | null },
): Promise<{ url: string; expiresAt: string }> {
  const customerId = await requireCustomerId(scope, session, input.customerId);
  const question = input.question ?? (await loadPulseRules(scope)).question;
  const asked = { customerId, askedBy: session.staffId, question, isMailed: false };
  const { url, expiresAt } = await askPulse(scope, links, asked);
  return { url, expiresAt: expiresAt.toISOString() };
}

type Asked = { customerId: string; askedBy: string; question: PulseQuestion; isMailed: boolean };

/** @throws AppError conflict when the customer, or the day, has had enough. */
export async function askPulse(
  scope: WriteScope,
  links: Pick<Links, 'publicUrl'>,
  { customerId, askedBy, question, isMailed }: Asked,
): Promise<{ id: string; url: string; expiresAt: Date }> {
  const today = await loadToday(scope, scope.now);
  await requireMayAsk(scope, customerId);
  if ((await roomToday(scope, today)) <= 0) throw new AppError('conflict', 'pulses:enoughToday');
  const [id, secret] = [uuidv7(), newSecret()];
  const expiresAt = new Date(scope.now.getTime() + pulseLifetimeDays * 86_400_000);
  await scope.trx
    .insertInto('pulses')
    .values({
      organisation_id: scope.organisationId,
      ...{ id, customer_id: customerId, question, token_hash: hashToken(secret) },
      ...{ is_mailed: isMailed, asked_by: askedBy, asked_on: today, asked_at: scope.now },
      ...{ expires_at: expiresAt, score: null, answered_at: null },
    })
    .execute();
  // Behind the `#` it reaches no server's log and no referrer.
  const url = new URL(`/pulse#${scope.organisationId}.${secret}`, links.publicUrl).href;
  return { id, url, expiresAt };
}

async function requireMayAsk(scope: WriteScope, customerId: string): Promise<void> {
  const last = await scope.trx
    .selectFrom('pulses')
    .select((eb) => eb.fn.max('asked_at').as('at'))
    .where('organisation_id', '=', scope.organisationId)
    .where('customer_id', '=', customerId)
    .executeTakeFirst();
  const { timeZone } = await loadSettings(scope);
  const verdict = mayAsk(
    { answers: await listAnswers(scope, customerId), lastAskedAt: last?.at ?? null },
    { rules: await loadPulseRules(scope), purposes: await loadPurposes(scope), now: scope.now, timeZone },
  );
  if (verdict.isAllowed) return;
  if (verdict.because === 'no-consent') throw new AppError('conflict', 'pulses:noConsent');
  throw new AppError('conflict', 'pulses:askedLately', { againOn: verdict.againOn });
}

/** How many more may be asked today. */
export async function roomToday(scope: ReadScope, today: string): Promise<number> {
  const { mostPerDay } = await loadPulseRules(scope);
  const { asked } = await scope.trx
    .selectFrom('pulses')
    .select((eb) => eb.fn.countAll<number>().as('asked'))
    .where('organisation_id', '=', scope.organisationId)
    .where('asked_on', '=', today)
    .executeTakeFirstOrThrow();
  return mostPerDay - Number(asked);
}
