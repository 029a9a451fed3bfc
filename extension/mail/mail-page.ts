import { type BackgroundLink, connectToBackground } from './background-link.ts';
import { type Dock, dockWidthPx } from './dock.ts';
import type { Draft, ReadMail } from './mail-adapter.ts';
import { type FromMailPage, mailPortName, type TeachingStart, type ToMailPage } from './mail-port.ts';
import type { PageSetup } from './page-setup.ts';
import { offeredTeaching } from './teaching/offered-teaching.ts';
import { readSafely, type TiedAdapter, tieAdapter } from './tied-adapter.ts';
import { watchHealth } from './watch-health.ts';

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
  let reading: ReadMail | null = null;
  let dock: Promise<Dock> | null = null;
  const showDock = () => {
    dock ??= openDock(tied.adapter.roomCss?.(dockWidthPx));
    return dock;
  };

  const look = () => {
    tied.compose.look();
    const next = readSafely(tied.adapter, document);
    if (next && !dock) void showDock().catch(leave);
    if (JSON.stringify(next) === JSON.stringify(reading)) return;
    if (next?.messageId !== reading?.messageId) countHealth();
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
      !resumed && draft.inReplyTo !== undefined && draft.inReplyTo !== tied.adapter.read(document)?.messageId;
    const attempt = { signal: patience, mayOpenCompose: !resumed };
    const outcome = isStale
      ? 'no-compose'
      : await tied.adapter.draft(document, draft, attempt).catch(() => 'no-compose' as const);
    isInserting = false;
    if (!signal.aborted) link.send({ type: 'draft-outcome', outcome });
  };

  const receive = (message: ToMailPage) => {
    if (message.type === 'toggle') void change('other').catch(leave);
    else if (message.type === 'dock') void change(message.open).catch(leave);
    else if (message.type === 'draft') void insert(message.draft, message.resumed === true);
    else if (message.type === 'shortcuts') tied.takeShortcuts(message.shortcuts);
    else if (message.type === 'setup') setUp(message.setup);
    else if (message.type === 'teach') teach(message);
    else leave();
  };

  const setUp = (setup: PageSetup) => {
    tied.take(setup);
    countHealth();
    showWhereKnown();
  };

  const teach = ({ id, version, isSharingPossible }: TeachingStart) =>
    offeredTeaching()?.(document, { isSharingPossible }, signal, (taught) =>
      link.send({ type: 'taught', rule: { ...taught, id, version, host: document.location.hostname } }),
    );

  /** On a mail host the panel is of use before a mail is chosen; on any other page only a mail brings it. */
  const showWhereKnown = () => {
    if (tied.adapter.name !== 'generic') void showDock().catch(leave);
  };

  const greet = () =>
    queueMicrotask(() => {
      link.send({ type: 'page', adapter: tied.adapter.name });
      link.send({ type: 'reading', mail: reading });
      link.send(tied.compose.state());
    });
  const link: BackgroundLink<FromMailPage> = connectToBackground(
    { name: mailPortName, document, receive, greet, lost: leave },
    signal,
  );
  const tied: TiedAdapter = tieAdapter({ document, send: link.send, look: () => look() }, signal);
  const countHealth = watchHealth({ document, adapterNow: () => tied.adapter, send: link.send }, signal);
  look();
  countHealth();
  showWhereKnown();
}
