import { type Language, languages } from '../../../shared/i18n/catalogue.ts';
import { dayNumber } from '../../../shared/time/day.ts';
import type { Mail } from '../../auth/send-link.ts';
import { languagesOf, mailOf } from '../../letters.ts';
import { speakIn } from '../../startup/speak.ts';
import type { BulletinRow } from './store.ts';

/** In the customer's language where it is written in it. `kept` is for the history: without the link, which is theirs alone. */
export function composeBulletin(
  to: string,
  bulletin: BulletinRow,
  parts: { language: Language | null; organisation: string; preferencesUrl: string },
): { mail: Mail; kept: Pick<Mail, 'subject' | 'text'> } {
  const letters = languagesToWrite(bulletin, parts.language).map((language) => {
    const t = speakIn(language);
    const { organisation, preferencesUrl: url } = parts;
    const { subject, text } = letterIn(language, bulletin, organisation);
    return { subject, text, stop: t('bulletins:mail.stop', { organisation, url }) };
  });
  const { subject, text } = mailOf(to, letters);
  const mail = mailOf(
    to,
    letters.map((letter) => ({ subject: letter.subject, text: `${letter.text}\n\n${letter.stop}` })),
  );
  return { mail, kept: { subject, text } };
}

function letterIn(language: Language, bulletin: BulletinRow, organisation: string) {
  const t = speakIn(language);
  const { product, subject } = bulletin;
  const forecast = t(`bulletins:mail.forecast.${subject}`, {
    product,
    fromOn: dayNumber(bulletin.from_on),
    untilOn: dayNumber(bulletin.until_on),
    low: bulletin.low_percent / 100,
    high: bulletin.high_percent / 100,
  });
  return {
    subject: t(`bulletins:mail.subject.${subject}`, { organisation, product }),
    text: [textIn(bulletin, language), forecast].join('\n\n'),
  };
}

function languagesToWrite(bulletin: BulletinRow, wanted: Language | null): readonly Language[] {
  const written = languages.filter((language) => textIn(bulletin, language) !== '');
  const understood = languagesOf(wanted).filter((language) => written.includes(language));
  return understood.length > 0 ? understood : written;
}

function textIn({ text_en, text_zh }: BulletinRow, language: Language): string {
  return { en: text_en, zh: text_zh }[language];
}
