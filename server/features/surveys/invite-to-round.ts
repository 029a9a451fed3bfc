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
import { eligiblePeople } from './eligible-people.ts';
import { phoneUrl } from './make-phone-links.ts';
import { makePhoneCodes } from './phone-codes.ts';
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

type MailingParts = Pick<OrganisationAccess, 'read' | 'write'> & { links: Links; log: Logger };

/**
 * To everybody who may answer, in their own language or in both; on demand with a link of their own for a phone, in place of
 * those made before. Answers how many mails went out and how many did not.
 */
export async function mailInvitations(
  { read, write, links, log }: MailingParts,
  { id: roundId, withPhoneLinks }: { id: string; withPhoneLinks: boolean },
): Promise<{ sent: number; failed: number }> {
  const { sendMail, publicUrl } = links;
  const { letters, people } = await read(async (scope) => ({
    ...(await loadInvitation(scope, roundId, publicUrl)),
    people: await eligiblePeople(scope, roundId, null),
  }));
  if (!sendMail) throw new AppError('unavailable', 'surveyRounds:refusal.noMailServer');
  const ids = people.map(({ staffId }) => staffId);
  const codes = withPhoneLinks ? await write((scope) => makePhoneCodes(scope, roundId, ids)) : null;
  let sent = 0;
  for (const { staffId, email, language } of people) {
    const code = codes?.get(staffId);
    const written = languagesOf(language).map((each) => {
      const { subject, text } = letters[each];
      if (!code) return { subject, text };
      const own = speakIn(each)('surveyRounds:invitation.phone', { link: phoneUrl(publicUrl, code) });
      return { subject, text: `${text}\n\n${own}` };
    });
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
