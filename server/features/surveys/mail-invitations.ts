import type { Logger } from 'pino';
import type { Links, Mail } from '../../auth/send-link.ts';
import { type ReadScope, readIn, writeUnclocked } from '../../db/organisation-scope.ts';
import type { Database } from '../../db/schema.ts';
import { languagesOf } from '../../letters.ts';
import { outcomeOf, type SendingOutcome } from '../../outcome-of-sending.ts';
import { speakIn } from '../../startup/speak.ts';
import type { NoteProgress } from '../administration/run-reckoning.ts';
import { loadToday } from '../customers/today.ts';
import { loadInvitation, type RoundInvitation } from './invite-to-round.ts';
import { phoneUrl } from './make-phone-links.ts';
import { makePhoneCodes } from './phone-codes.ts';

type Place = {
  database: Database;
  organisationId: string;
  links: Pick<Links, 'publicUrl'> & { sendMail: (mail: Mail) => Promise<void> };
  log: Logger;
};
type Addressee = {
  roundId: string;
  staffId: string;
  email: string;
  language: string | null;
  withPhoneLink: boolean;
};

/**
 * Mails what waits, one after another, to each person at most once: what a killed process was sending is not sent again.
 * Run by one process at a time. Answers how many went out. @throws when the mail server is away; the rest waits.
 */
export async function mailInvitations(place: Place, now: Date, noteProgress: NoteProgress): Promise<number> {
  const { database, organisationId, links, log } = place;
  const write = <T>(work: (scope: ReadScope) => Promise<T>) => writeUnclocked(database, organisationId, work);
  await write(setCutShortAside);
  const { today, waiting } = await readIn(database, organisationId, async (scope) => ({
    today: await loadToday(scope, now),
    waiting: await countWaiting(scope),
  }));
  const invitations = new Map<string, RoundInvitation>();
  let sent = 0;
  for (let done = 1; ; done++) {
    const next = await write((scope) => claimNext(scope, today));
    if (!next) return sent;
    const { roundId } = next;
    const invitation =
      invitations.get(roundId) ??
      (await readIn(database, organisationId, (scope) => loadInvitation(scope, roundId, links.publicUrl)));
    invitations.set(roundId, invitation);
    const phoneLink = next.withPhoneLink ? await write((scope) => newPhoneLink(scope, next, links)) : null;
    const { outcome, error } = await outcomeOf(links.sendMail(letterTo(next, invitation, phoneLink)));
    await write((scope) => settle(scope, next, outcome));
    if (outcome === 'waiting' || outcome === 'unsure') throw error;
    if (outcome === 'refused') log.error({ err: error }, 'the mail server refused an invitation');
    if (outcome === 'sent') sent += 1;
    await noteProgress(Math.min(1, done / waiting));
  }
}

function letterTo(
  { email, language }: Addressee,
  { letters }: RoundInvitation,
  phoneLink: string | null,
): Mail {
  const written = languagesOf(language).map((each) => {
    const { subject, text } = letters[each];
    if (!phoneLink) return { subject, text };
    const own = speakIn(each)('surveyRounds:invitation.phone', { link: phoneLink });
    return { subject, text: `${text}\n\n${own}` };
  });
  return {
    to: email,
    subject: written.map(({ subject }) => subject).join(' · '),
    text: written.map(({ text }) => text).join('\n\n—\n\n'),
  };
}

/** In place of those made before. */
async function newPhoneLink(
  scope: ReadScope,
  { roundId, staffId }: Addressee,
  { publicUrl }: Pick<Links, 'publicUrl'>,
): Promise<string> {
  const codes = await makePhoneCodes(scope, roundId, [staffId]);
  return phoneUrl(publicUrl, codes.get(staffId)!);
}

async function setCutShortAside({ trx }: ReadScope): Promise<void> {
  await trx.updateTable('survey_mailings').set({ state: 'unsure' }).where('state', '=', 'sending').execute();
}

async function countWaiting({ trx }: ReadScope): Promise<number> {
  const { waiting } = await trx
    .selectFrom('survey_mailings')
    .select((eb) => eb.fn.countAll<string>().as('waiting'))
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  return Number(waiting);
}

/** Before it is sent, so that a stop in between sends it never rather than twice. Of a round called off or over nothing is sent. */
async function claimNext({ trx }: ReadScope, today: string): Promise<Addressee | undefined> {
  const next = await trx
    .selectFrom('survey_mailings as mailing')
    .innerJoin('survey_rounds as round', (join) =>
      join
        .onRef('round.organisation_id', '=', 'mailing.organisation_id')
        .onRef('round.id', '=', 'mailing.round_id'),
    )
    .innerJoin('staff', (join) =>
      join
        .onRef('staff.organisation_id', '=', 'mailing.organisation_id')
        .onRef('staff.id', '=', 'mailing.staff_id'),
    )
    .select(['round_id as roundId', 'staff_id as staffId', 'email', 'language'])
    .select('with_phone_link as withPhoneLink')
    .where('mailing.state', '=', 'waiting')
    .where('round.state', '=', 'sealed')
    .where('closes_on', '>=', today)
    .where('is_active', '=', true)
    .orderBy('email')
    .limit(1)
    .executeTakeFirst();
  if (next) await settle({ trx }, next, 'sending');
  return next;
}

async function settle(
  { trx }: Pick<ReadScope, 'trx'>,
  { roundId, staffId }: Pick<Addressee, 'roundId' | 'staffId'>,
  state: SendingOutcome | 'sending',
): Promise<void> {
  await trx
    .updateTable('survey_mailings')
    .set({ state })
    .where('round_id', '=', roundId)
    .where('staff_id', '=', staffId)
    .execute();
}
