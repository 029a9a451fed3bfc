import { adapterFor } from './adapters.ts';
import { type BackgroundLink, connectToBackground } from './background-link.ts';
import { boundedMail } from './bounded-mail.ts';
import { type Dock, dockWidthPx } from './dock.ts';
import type { Draft, MailAdapter, ReadMail } from './mail-adapter.ts';
import { type FromMailPage, mailPortName, type ToMailPage } from './mail-port.ts';
import { watchCompose } from './watch-compose.ts';

const draftPatienceMs = 20_000;

type MailPageSetup = {
  document: Document;
  openDock(roomCss?: string): Promise<Dock>;
  onDockChange(open: boolean): void;
  /** The extension is gone: everything of ours must leave the page. */
  leave(): void;
};

/** Ties one mail page together: what is read goes to the background, what it answers reaches dock and draft. */
export function startMailPage(
  { document, openDock, onDockChange, leave }: MailPageSetup,
  signal: AbortSignal,
): void {
  const adapter = adapterFor(document);
  let reading: ReadMail | null = null;
  let dock: Promise<Dock> | null = null;
  const showDock = () => {
    dock ??= openDock(adapter.roomCss?.(dockWidthPx));
    return dock;
  };

  const look = () => {
    compose.look();
    const next = readSafely(adapter, document);
    if (next && !dock) void showDock().catch(leave);
    if (JSON.stringify(next) === JSON.stringify(reading)) return;
    reading = next;
    link.send({ type: 'reading', mail: reading });
  };

  const change = async (wanted: boolean | 'other') => {
    const wasThere = dock !== null;
    const shown = await showDock();
    shown.setOpen(wanted === 'other' ? !(wasThere && shown.isOpen) : wanted);
    if (wanted === 'other' && shown.isOpen) shown.focus();
    onDockChange(shown.isOpen);
  };

  let isInserting = false;
  const insert = async (draft: Draft, resumed: boolean) => {
    // A background that woke up in between says again what is already under way.
    if (isInserting) return;
    isInserting = true;
    const patience = AbortSignal.any([signal, AbortSignal.timeout(draftPatienceMs)]);
    const isStale =
      !resumed && draft.inReplyTo !== undefined && draft.inReplyTo !== adapter.read(document)?.messageId;
    const attempt = { signal: patience, mayOpenCompose: !resumed };
    const outcome = isStale
      ? 'no-compose'
      : await adapter.draft(document, draft, attempt).catch(() => 'no-compose' as const);
    isInserting = false;
    if (!signal.aborted) link.send({ type: 'draft-outcome', outcome });
  };

  const receive = (message: ToMailPage) => {
    if (message.type === 'toggle') void change('other').catch(leave);
    else if (message.type === 'dock') void change(message.open).catch(leave);
    else if (message.type === 'draft') void insert(message.draft, message.resumed === true);
    else if (message.type === 'shortcuts') compose.takeShortcuts(message.shortcuts);
    else leave();
  };

  const greet = () =>
    queueMicrotask(() => {
      link.send({ type: 'reading', mail: reading });
      link.send(compose.state());
    });
  const link: BackgroundLink<FromMailPage> = connectToBackground(
    { name: mailPortName, document, receive, greet, lost: leave },
    signal,
  );
  const compose = watchCompose({ document, adapter }, link.send, signal);
  adapter.observe(document, look, signal);
  look();
  // On a mail host the panel is of use before a mail is chosen; on any other page only a mail brings it.
  if (adapter.name !== 'generic') void showDock().catch(leave);
}

/** A page that an adapter cannot cope with shows nobody, rather than whoever was read before. */
function readSafely(adapter: MailAdapter, document: Document): ReadMail | null {
  try {
    const mail = adapter.read(document);
    return mail && boundedMail(mail);
  } catch {
    return null;
  }
}
