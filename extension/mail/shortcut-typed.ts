/** What is typed, and what comes in its place. */
export type TypedShortcut = { typed: string; text: string };

/** A Chinese keyboard writes a semicolon of its own. */
const shortcutAtEnd = /(?:^|[\s，。！？：、])([;；][\p{L}\p{N}-]{1,30})$/u;

/** The shortcut that stands right before the cursor as a word of its own, or null. The first of equal ones counts. */
export function shortcutTyped(textBefore: string, shortcuts: readonly TypedShortcut[]): TypedShortcut | null {
  const typed = shortcutAtEnd.exec(textBefore)?.[1]?.replace('；', ';');
  return shortcuts.find((shortcut) => shortcut.typed === typed) ?? null;
}
