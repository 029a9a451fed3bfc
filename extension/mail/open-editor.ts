import { insertIntoField, insertIntoRichText } from './insert-text.ts';
import type { Draft, DraftOutcome, Editor } from './mail-adapter.ts';
import { waitUntilStill } from './wait-until-still.ts';
import { waitForElement } from './watch-elements.ts';

type Compose = { editor(): Editor | null; subject(): HTMLInputElement | null };

/** Waits for the host's editor and puts the draft in; a subject that stands there already is left alone. */
export async function insertOnceOpen(
  document: Document,
  draft: Draft,
  compose: Compose & { signal: AbortSignal },
): Promise<DraftOutcome> {
  const { signal } = compose;
  if (!(await waitForElement(document, compose.editor, signal))) return 'no-compose';
  await waitUntilStill(watchedNodes(document, compose.editor()), signal);
  // Hosts put their editors in place again while they start, so only the one there now counts.
  const editor = compose.editor();
  if (!editor || signal.aborted) return 'no-compose';
  const subject = compose.subject();
  if (draft.subject && subject?.value === '') insertIntoField(subject, draft.subject);
  return insertInto(editor, draft);
}

function insertInto(editor: Editor, { text, asIs = false }: Draft): DraftOutcome {
  return 'field' in editor
    ? insertIntoField(editor.field, text, asIs)
    : insertIntoRichText(editor.richText, text, asIs);
}

function watchedNodes(document: Document, editor: Editor | null): Node[] {
  const inside = editor && 'richText' in editor ? [editor.richText.ownerDocument.documentElement] : [];
  return [document.body, ...inside];
}
