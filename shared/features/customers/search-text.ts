import { pinyin } from 'pinyin-pro';
import { foldForSearch } from './search-terms.ts';

export type SearchableCustomer = {
  name: string;
  otherName: string;
  companyName: string;
  /** Normalised values of every identity. */
  identities: readonly string[];
};

/**
 * Everything a customer is found by, in lower case, a line each. The name as it sounds comes first,
 * so that sorting by this text sorts Chinese names among the others by pinyin.
 */
export function searchText({ name, otherName, companyName, identities }: SearchableCustomer): string {
  const lines = [
    spokenForms(name)[0] ?? name,
    ...[name, otherName, companyName].flatMap((text) => [text, ...spokenForms(text)]),
    ...identities.map((value) => (value.startsWith('+') ? value.slice(1) : value)),
  ];
  return [...new Set(lines.map(foldForSearch))].filter(Boolean).join('\n');
}

/** `王芳` as `wangfang` and `wf`; a first character that sounds otherwise as a surname in both ways. */
function spokenForms(text: string): string[] {
  if (!/\p{Script=Han}/u.test(text)) return [];
  const readings = (['head', 'off'] as const).map((surname) =>
    pinyin(text, { toneType: 'none', type: 'array', surname, v: true, nonZh: 'consecutive' }),
  );
  return readings.flatMap((syllables) => [
    syllables.join('').replace(/\s+/g, ''),
    syllables.map((syllable) => syllable.trim().charAt(0)).join(''),
  ]);
}
