import type { Logger } from 'pino';
import { AppError } from '../../../shared/errors/app-error.ts';
import { answeringMinutes } from '../../../shared/features/surveys/answering-minutes.ts';
import { shortHash } from '../../../shared/features/surveys/short-hash.ts';
import type { Language } from '../../../shared/i18n/catalogue.ts';
import type { Links } from '../../auth/send-link.ts';
import type { OrganisationAccess } from '../../context.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { languagesOf } from '../../letters.ts';
import { speakIn } from '../../startup/speak.ts';
import { loadSealedRound } from './store.ts';

export type RoundInvitation = {
  link: string;
  letters: Record<Language, { subject: string; text: string }>;
};

/** The same words for everybody, whether they have answered or not: nobody knows. @throws AppError unless it is sealed */
export async function loadInvitation(
  scope: ReadScope,
  roundId: string,
  publicUrl: string,
): Promise<RoundInvitation> {
  const { state, manifest, manifestHash } = await loadSealedRound(scope, roundId);
  if (state !== 'sealed') throw new AppError('conflict', 'surveys:refusal.closed');
  const link = new URL('/surveys', publicUrl).href;
  const letterIn = (language: Language) => {
    const t = speakIn(language);
    const { opensOn, closesOn, minimumGroup } = manifest;
    const title = manifest.title[language];
    const text = ['what', 'sealed', 'shown', 'voluntary', 'how', 'hash']
      .map((key) =>
        t(`surveyRounds:invitation.${key}`, {
          ...{ title, opensOn, closesOn, minimum: minimumGroup, link, hash: shortHash(manifestHash) },
          count: answeringMinutes(manifest.instrument),
        }),
      )
      .join('\n\n');
    return { subject: t('surveyRounds:invitation.subject', { title, closesOn }), text };
  };
  return { link, letters: { en: letterIn('en'), zh: letterIn('zh') } };
}

type MailingParts = { read: OrganisationAccess['read']; links: Links; log: Logger };

/** To everybody who may answer, in their own language or in both. Answers how many mails went out and how many did not. */
export async function mailInvitations(
  { read, links, log }: MailingParts,
  roundId: string,
): Promise<{ sent: number; failed: number }> {
  const { letters, people } = await read(async (scope) => ({
    ...(await loadInvitation(scope, roundId, links.publicUrl)),
    people: await eligiblePeople(scope, roundId),
  }));
  const { sendMail } = links;
  if (!sendMail) throw new AppError('unavailable', 'surveyRounds:refusal.noMailServer');
  let sent = 0;
  for (const { email, language } of people) {
    const written = languagesOf(language).map((each) => letters[each]);
    const mail = {
      to: email,
      subject: written.map(({ subject }) => subject).join(' · '),
      text: written.map(({ text }) => text).join('\n\n—\n\n'),
    };
    try {
      await sendMail(mail);
      sent += 1;
    } catch (error) {
      log.error({ err: error }, 'the mail server refused an invitation');
    }
  }
  return { sent, failed: people.length - sent };
}

function eligiblePeople({ trx }: ReadScope, roundId: string) {
  return trx
    .selectFrom('survey_eligible as eligible')
    .innerJoin('staff', (join) =>
      join
        .onRef('staff.organisation_id', '=', 'eligible.organisation_id')
        .onRef('staff.id', '=', 'eligible.staff_id'),
    )
    .select(['email', 'language'])
    .where('round_id', '=', roundId)
    .where('is_active', '=', true)
    .orderBy('email')
    .execute();
}
