import type { Logger } from 'pino';
import { AppError } from '../../../../shared/errors/app-error.ts';
import type { PulseRules } from '../../../../shared/features/loyalty/pulses/model.ts';
import { dayIn } from '../../../../shared/time/day.ts';
import type { Links, Mail } from '../../../auth/send-link.ts';
import { readIn, type WriteScope, writeIn } from '../../../db/organisation-scope.ts';
import type { Database } from '../../../db/schema.ts';
import { loadSettings } from '../../administration/load-settings.ts';
import { addPreferenceLink } from '../../consents/preference-links.ts';
import { askPulse, roomToday } from './ask-pulse.ts';
import { composePulse } from './compose-pulse.ts';
import { findPulseRules } from './pulse-rules.ts';
import { type Candidate, whomToAsk } from './whom-to-ask.ts';

type Place = { database: Database; organisationId: string; links: Links; log: Logger };
type Asking = { rules: PulseRules; changedBy: string };

/** Mails the question to whoever's turn it is, if the organisation has that switched on. Answers how many went out. */
export async function mailPulses(place: Place, now: Date): Promise<number> {
  const { database, organisationId, links } = place;
  if (!links.sendMail) return 0;
  const found = await readIn(database, organisationId, async (scope) => {
    const asking = await findPulseRules(scope);
    if (!asking?.rules.isMailed) return null;
    const settings = await loadSettings(scope);
    const room = await roomToday(scope, dayIn(now, settings.timeZone));
    const candidates = room > 0 ? await whomToAsk(scope, { rules: asking.rules, settings, now }) : [];
    return { asking, room, candidates };
  });
  let sent = 0;
  for (const candidate of found?.candidates ?? []) {
    if (sent === found!.room) break;
    if (await mailPulse(place, { candidate, asking: found!.asking, now })) sent += 1;
  }
  return sent;
}

async function mailPulse(
  { database, organisationId, links, log }: Place,
  { candidate, asking, now }: { candidate: Candidate; asking: Asking; now: Date },
): Promise<boolean> {
  const claimed = await writeIn(database, { organisationId, now }, (scope) =>
    claim(scope, links, { candidate, asking }),
  ).catch((error: unknown) => {
    // Asked in the meantime, or no longer to be asked: their turn has passed.
    if (error instanceof AppError) return null;
    throw error;
  });
  if (!claimed) return false;
  try {
    await links.sendMail!(claimed.mail);
    return true;
  } catch (error) {
    log.error({ err: error }, 'the mail server refused a pulse');
    await writeIn(database, { organisationId, now }, (scope) => withdraw(scope, claimed.id));
    return false;
  }
}

/** Before sending, so that two processes ask once. */
async function claim(
  scope: WriteScope,
  links: Links,
  { candidate, asking }: { candidate: Candidate; asking: Asking },
): Promise<{ id: string; mail: Mail }> {
  const { customerId, ownerId, language, address } = candidate;
  const { question } = asking.rules;
  const askedBy = ownerId ?? asking.changedBy;
  const { id, url } = await askPulse(scope, links, { customerId, askedBy, question, isMailed: true });
  const preferences = await addPreferenceLink(scope, links, { customerId, createdBy: askedBy });
  const { name: organisation } = await scope.trx
    .selectFrom('organisations')
    .select('name')
    .where('organisation_id', '=', scope.organisationId)
    .executeTakeFirstOrThrow();
  const letter = { language, organisation, question, url, preferencesUrl: preferences.url };
  return { id, mail: composePulse(address, letter) };
}

/** Not asked after all: the next run may. */
async function withdraw({ trx, organisationId }: WriteScope, id: string): Promise<void> {
  await trx
    .deleteFrom('pulses')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('answered_at', 'is', null)
    .execute();
}
