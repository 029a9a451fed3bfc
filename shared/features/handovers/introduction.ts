import type { Language } from '../../i18n/catalogue.ts';
import type { Snippet } from '../writing/model.ts';
import { filledSnippets, type SnippetScene } from '../writing/snippet-values.ts';
import { handoversMessages } from './messages.ts';

/** Shared snippets of these names stand in place of the words Kith brings. */
const shortcuts = [';introduction', ';交接'];

type Introduction = { subject: string; text: string };

/** How somebody who takes over introduces themselves, in the organisation's own words where it has some in that language. */
export function introduction(
  snippets: readonly Snippet[],
  { language, ...scene }: SnippetScene & { language: Language },
): Introduction {
  const isChinese = (body: string) => /\p{Script=Han}/u.test(body);
  const own = snippets.find(
    ({ shortcut, isShared, body }) =>
      isShared && shortcuts.includes(shortcut) && isChinese(body) === (language === 'zh'),
  );
  const { subject, body } = handoversMessages[language].introduction;
  const fill = (words: string) =>
    filledSnippets([{ id: '', shortcut: '', isShared: true, body: words }], scene)[0]!.text;
  return { subject: fill(subject), text: fill(own?.body ?? body) };
}
