import { AppError } from '../../../shared/errors/app-error.ts';
import { answeringMinutes } from '../../../shared/features/surveys/answering-minutes.ts';
import { shortHash } from '../../../shared/features/surveys/short-hash.ts';
import type { Language } from '../../../shared/i18n/catalogue.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { speakIn } from '../../startup/speak.ts';
import { loadSealedRound, type SealedRound } from './store.ts';

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
  const { manifest, manifestHash } = await loadSealed(scope, roundId);
  const link = new URL('/surveys', publicUrl).href;
  const letterIn = (language: Language) => {
    const t = speakIn(language);
    const { opensOn, closesOn, minimumGroup } = manifest;
    const title = manifest.title[language];
    const asked = manifest.audience.map((words) => words[language]).join(language === 'zh' ? '；' : '; ');
    const text = ['what', ...(asked ? ['asked'] : []), 'sealed', 'shown', 'voluntary', 'how', 'hash']
      .map((key) =>
        t(`surveyRounds:invitation.${key}`, {
          ...{ title, opensOn, closesOn, asked, minimum: minimumGroup, link, hash: shortHash(manifestHash) },
          count: answeringMinutes(manifest.instrument),
        }),
      )
      .join('\n\n');
    return { subject: t('surveyRounds:invitation.subject', { title, closesOn }), text };
  };
  return { link, letters: { en: letterIn('en'), zh: letterIn('zh') } };
}

/** @throws AppError where it is planned still, called off or counted */
export async function loadSealed(scope: ReadScope, roundId: string): Promise<SealedRound> {
  const round = await loadSealedRound(scope, roundId);
  if (round.state !== 'sealed') throw new AppError('conflict', 'surveys:refusal.closed');
  return round;
}
