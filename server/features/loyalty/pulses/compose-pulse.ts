import type { PulseQuestion } from '../../../../shared/features/loyalty/pulses/model.ts';
import type { Language } from '../../../../shared/i18n/catalogue.ts';
import type { Mail } from '../../../auth/send-link.ts';
import { languagesOf, mailOf } from '../../../letters.ts';
import { speakIn } from '../../../startup/speak.ts';

/** Plain text, in the customer's language or in both. */
export function composePulse(
  to: string,
  {
    language,
    organisation,
    question,
    url,
    preferencesUrl,
  }: {
    language: Language | null;
    organisation: string;
    question: PulseQuestion;
    url: string;
    preferencesUrl: string;
  },
): Mail {
  const letters = languagesOf(language).map((spoken) => {
    const t = speakIn(spoken);
    const asked = t(`pulses:question.${question}`, { organisation });
    return {
      subject: asked,
      text: [
        asked,
        t('pulses:mail.open', { url }),
        t('pulses:mail.stop', { organisation, url: preferencesUrl }),
      ].join('\n\n'),
    };
  });
  return mailOf(to, letters);
}
