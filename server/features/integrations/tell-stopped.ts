import type { Logger } from 'pino';
import { dayIn } from '../../../shared/time/day.ts';
import type { Links, Mail } from '../../auth/send-link.ts';
import { type ReadScope, readIn } from '../../db/organisation-scope.ts';
import type { Database } from '../../db/schema.ts';
import { languagesOf, mailOf } from '../../letters.ts';
import { speakIn } from '../../startup/speak.ts';
import { loadSettings } from '../administration/load-settings.ts';
import type { StoppedWebhook } from './note-outcome.ts';

type Place = { database: Database; organisationId: string; links: Links; log: Logger };

/** A mail to every administrator; without a mail server the console alone says so. */
export async function tellStopped(
  { database, organisationId, links, log }: Place,
  webhook: StoppedWebhook,
): Promise<void> {
  const { publicUrl, sendMail } = links;
  if (!sendMail) return;
  const { timeZone, administrators } = await readIn(database, organisationId, readAddressees);
  const since = dayIn(webhook.failingSince, timeZone);
  for (const { email, language } of administrators)
    await sendMail(compose(webhook, { to: email, language, since, publicUrl })).catch((error: unknown) =>
      log.error({ err: error }, 'the mail server refused a notice'),
    );
}

async function readAddressees(scope: ReadScope) {
  const administrators = await scope.trx
    .selectFrom('staff')
    .select(['email', 'language'])
    .where('organisation_id', '=', scope.organisationId)
    .where('is_active', '=', true)
    .where((eb) => eb(eb.val('administrator'), '=', eb.fn.any('roles')))
    .execute();
  return { timeZone: (await loadSettings(scope)).timeZone, administrators };
}

type Notice = { to: string; language: string | null; since: string; publicUrl: string };

function compose({ url }: StoppedWebhook, { to, language, since, publicUrl }: Notice): Mail {
  const link = new URL('/integrations', publicUrl).href;
  const letters = languagesOf(language).map((spoken) => {
    const t = speakIn(spoken);
    return {
      subject: t('integrations:notice.subject', { host: new URL(url).host }),
      text: t('integrations:notice.text', { url, since, link }),
    };
  });
  return mailOf(to, letters);
}
