import { boundedDraft } from './bounded-mail.ts';
import type { ComposedMail, MailAdapter, SendingMarks } from './mail-adapter.ts';
import type { FromMailPage } from './mail-port.ts';
import { offeredShortcuts } from './offered-shortcuts.ts';
import type { TypedShortcut } from './shortcut-typed.ts';
import { watchSending } from './watch-sending.ts';
import { watchTakeBack } from './watch-take-back.ts';
import { whenIdle } from './when-idle.ts';

export type ComposeWatch = {
  /** The page has changed: looks at the draft once the writer pauses. */
  look(): void;
  /** What a background that has just come hears of it. */
  state(): FromMailPage;
  takeShortcuts(shortcuts: TypedShortcut[]): void;
};

/** All that concerns the mail being written on a page; everything ends with `signal`. */
export function watchCompose(
  { document, adapter }: { document: Document; adapter: MailAdapter },
  send: (message: FromMailPage) => void,
  signal: AbortSignal,
): ComposeWatch {
  let draft: ComposedMail | null = null;
  let shortcuts: TypedShortcut[] = [];
  const state = (): FromMailPage => ({ type: 'composing', draft });
  const lookNow = () => {
    const next = draftSafely(adapter, document);
    if (JSON.stringify(next) === JSON.stringify(draft)) return;
    draft = next;
    send(state());
  };
  const editor = () => (shortcuts.length > 0 ? (adapter.editor?.(document) ?? null) : null);
  let typing: { meet(): void } | undefined;
  const meetEditor = () => {
    typing ??= offeredShortcuts()?.(editor, () => shortcuts, signal);
    typing?.meet();
  };
  const tellSending = (isUnderWay: boolean) => {
    // What is sent is what is there now, not what was there at the last pause.
    if (isUnderWay) lookNow();
    if (draft) send({ type: 'sending', composeId: draft.composeId, isUnderWay });
  };
  const sending = adapter.sending && watchHost(adapter.sending);
  function watchHost(marks: SendingMarks) {
    if ('refusal' in marks) return watchSending(document, marks, tellSending, signal);
    const composeIdNow = () => {
      lookNow();
      return draft?.composeId ?? null;
    };
    return watchTakeBack(
      document,
      marks,
      { composeIdNow, sent: (composeId) => send({ type: 'sent', composeId }) },
      signal,
    );
  }
  const lookSoon = whenIdle(
    document.defaultView ?? window,
    () => {
      lookNow();
      meetEditor();
    },
    signal,
  );
  return {
    look() {
      sending?.look();
      lookSoon();
    },
    state,
    takeShortcuts(given) {
      shortcuts = given;
      meetEditor();
    },
  };
}

function draftSafely(adapter: MailAdapter, document: Document): ComposedMail | null {
  try {
    const draft = adapter.readDraft(document);
    return draft && boundedDraft(draft);
  } catch {
    return null;
  }
}
