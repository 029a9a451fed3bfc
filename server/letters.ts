import { type Language, languages } from '../shared/i18n/catalogue.ts';
import type { Mail } from './auth/send-link.ts';

/** Who has not chosen a language reads in all of them. */
export function languagesOf(chosen: string | null): readonly Language[] {
  const known = languages.filter((language) => language === chosen);
  return known.length > 0 ? known : languages;
}

/** One mail that says the same in each letter's language. */
export function mailOf(to: string, letters: readonly Omit<Mail, 'to'>[]): Mail {
  return {
    to,
    subject: letters.map(({ subject }) => subject).join(' · '),
    text: letters.map(({ text }) => text).join('\n\n'),
  };
}
