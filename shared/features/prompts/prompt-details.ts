import type { Language } from '../../i18n/catalogue.ts';
import type { Prompt } from './model.ts';

/** What an organisation words in both languages stands in `details` twice: `levelEn` and `levelZh` are read as `level`. */
export function detailsIn(
  { details }: Pick<Prompt, 'details'>,
  language: Language,
): Record<string, string | number> {
  const suffix = language === 'zh' ? 'Zh' : 'En';
  const named = Object.entries(details)
    .filter(([name]) => name.endsWith(suffix))
    .map(([name, words]) => [name.slice(0, -suffix.length), words]);
  return { ...details, ...Object.fromEntries(named) };
}
