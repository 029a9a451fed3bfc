import type { Snippet } from './model.ts';

/** The snippet whose shortcut stands right before the cursor as a word of its own; one's own comes before everyone's. */
export function shortcutTyped<Known extends Pick<Snippet, 'shortcut'>>(
  textBefore: string,
  snippets: readonly Known[],
): Known | null {
  const typed = /(?:^|[\s，。！？；：、])(;[\p{L}\p{N}-]{1,30})$/u.exec(textBefore)?.[1];
  return snippets.find(({ shortcut }) => shortcut === typed) ?? null;
}
