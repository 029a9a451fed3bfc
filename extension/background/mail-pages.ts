import type { TaughtRule } from '../../shared/features/mail-clients/model.ts';
import type { AdapterHealth, Draft, DraftOutcome } from '../mail/mail-adapter.ts';
import type { ToMailPage } from '../mail/mail-port.ts';
import { bareSetup, type PageSetup } from '../mail/page-setup.ts';
import type { TypedShortcut } from '../mail/shortcut-typed.ts';
import type { Changes } from './changes.ts';
import { isDegraded as isDegradedPage } from './count-health.ts';
import { inTurn } from './in-turn.ts';
import { MailMessage } from './mail-message.ts';
import type { MailWriting } from './mail-writing.ts';
import type { MessagePortLike } from './port-messages.ts';
import type { TabReading, TabReadings } from './tab-readings.ts';

/** A compose page that never opens must not leave the reader waiting. */
const draftPatienceMs = 30_000;

export type MailPage = {
  tabId: number;
  /** The tab it was opened from: a host may write in a window of its own. */
  openerTabId?: number | undefined;
  port: MessagePortLike;
  host: string;
  /** Whether the user still allows Kith on this site: a script that is there stays until the page is left. */
  mayRead: () => Promise<boolean>;
};

export type MailPageParts = {
  readings: TabReadings;
  writing: MailWriting;
  /** Rings when a page shows another mail, or one being written has changed. */
  opened: Changes;
  /** What can be typed into the mail that a tab is writing. */
  shortcutsFor: (reading: TabReading) => Promise<TypedShortcut[]>;
  /** Puts what expands shortcuts into the tab's page. */
  readyToExpand: (tabId: number) => Promise<void>;
  setupFor: (host: string) => Promise<PageSetup>;
  /** Somebody has shown how a page on this host is read. */
  teach: (rule: TaughtRule) => Promise<void>;
  count: (adapter: string, counts: AdapterHealth[]) => Promise<void>;
};

/** What a page was told last, as JSON; null before it is told of any shortcut. */
type Served = { page: MailPage; setup: string; setupsAsked: number; shortcuts: string | null };

export type MailPages = ReturnType<typeof mailPages>;

/** The mail pages that are connected, one port a frame, the newest last. */
export function mailPages(parts: MailPageParts) {
  const { readings, writing, opened, shortcutsFor } = parts;
  const served = new Map<MessagePortLike, Served>();
  /** On their way into a host's editor; a background does not die within their patience. */
  const drafts = new Map<number, { draft: Draft; settle: (outcome: DraftOutcome) => void }>();
  const newest = (tabId: number) =>
    [...served.values()].filter(({ page }) => page.tabId === tabId).at(-1)?.page;

  async function hear(page: MailPage, raw: unknown) {
    const { tabId, openerTabId, port, mayRead, host } = page;
    const parsed = MailMessage.safeParse(raw);
    if (!parsed.success) return;
    const message = parsed.data;
    if (message.type === 'reading' || message.type === 'composing') {
      const isAllowed = await mayRead();
      if (!served.has(port)) return;
      if (!isAllowed) port.postMessage({ type: 'dock', open: false } satisfies ToMailPage);
      if (message.type === 'reading') await readings.read(tabId, isAllowed ? message.mail : null);
      else await writing.write(tabId, isAllowed ? message.draft : null);
      opened.announce();
      if (message.type === 'composing') await teachShortcuts(tabId, port);
    } else if (message.type === 'sending') {
      await writing.send(message.composeId, message.isUnderWay);
    } else if (message.type === 'sent') {
      await writing.sent(message.composeId);
      opened.announce();
    } else if (message.type === 'page') {
      await readings.change(tabId, { adapter: message.adapter, isDegraded: false });
      opened.announce();
    } else if (message.type === 'health') {
      const isDegraded = isDegradedPage(message.counts);
      await parts.count(message.adapter, message.counts);
      if ((await readings.get(tabId)).isDegraded === isDegraded) return;
      await readings.change(tabId, { isDegraded });
      opened.announce();
    } else if (message.type === 'taught') {
      if (message.rule.host === host && (await mayRead())) await parts.teach(message.rule);
    } else if (message.type === 'draft-outcome') {
      drafts.get(tabId)?.settle(message.outcome);
      // Other pages are opened from a mail too; that they have no editor says nothing.
      if (message.outcome !== 'no-compose') drafts.get(openerTabId ?? tabId)?.settle(message.outcome);
    }
  }

  /** Said again only when they have changed: they may be long, and this follows every pause in writing. */
  async function teachShortcuts(tabId: number, port: MessagePortLike) {
    const told = served.get(port);
    const reading = await readings.get(tabId);
    if (!told || !reading.draft) return;
    const shortcuts = await shortcutsFor(reading);
    const said = JSON.stringify(shortcuts);
    if ((told.shortcuts ?? '[]') === said) return;
    if (told.shortcuts === null) await parts.readyToExpand(tabId);
    told.shortcuts = said;
    port.postMessage({ type: 'shortcuts', shortcuts } satisfies ToMailPage);
  }

  /** Said at once to a page that comes, and again to each whose setup has changed. */
  async function sayHowToRead(port: MessagePortLike) {
    const told = served.get(port);
    if (!told) return;
    const asked = ++told.setupsAsked;
    const setup = await parts.setupFor(told.page.host);
    const said = JSON.stringify(setup);
    // Whoever asked later knows more, whoever answers last.
    if (told.setupsAsked !== asked || told.setup === said || !served.has(port)) return;
    told.setup = said;
    port.postMessage({ type: 'setup', setup } satisfies ToMailPage);
  }

  async function left(tabId: number, port: MessagePortLike) {
    served.delete(port);
    if (newest(tabId)) return;
    await writing.leave(tabId);
    opened.announce();
  }

  return {
    serve(page: MailPage) {
      const { tabId, openerTabId, port } = page;
      served.set(port, { page, setup: JSON.stringify(bareSetup), setupsAsked: 0, shortcuts: null });
      // One after the other: a page first says which adapter it has, then what that reads.
      const next = inTurn();
      port.onMessage.addListener((raw) => {
        next(() => hear(page, raw)).catch((error: unknown) => console.warn('mail page', error));
      });
      port.onDisconnect.addListener(() => void left(tabId, port));
      void sayHowToRead(port);
      const pending = drafts.get(tabId) ?? drafts.get(openerTabId ?? tabId);
      if (pending)
        port.postMessage({ type: 'draft', draft: pending.draft, resumed: true } satisfies ToMailPage);
    },
    /** Pages where the panel is no longer wanted lose it at once. */
    async review() {
      for (const [port, { page }] of [...served])
        if (!(await page.mayRead()) && served.has(port))
          port.postMessage({ type: 'leave' } satisfies ToMailPage);
    },
    /** Rules or switches may have changed. */
    setUpAgain: () => void Promise.all([...served.keys()].map(sayHowToRead)),
    hostOf: (tabId: number): string | null => newest(tabId)?.host ?? null,
    /** False when no mail page of this tab is connected. */
    send(tabId: number, message: ToMailPage): boolean {
      newest(tabId)?.port.postMessage(message);
      return newest(tabId) !== undefined;
    },
    async draft(tabId: number, draft: Draft): Promise<DraftOutcome> {
      const page = newest(tabId);
      if (!page) return 'no-compose';
      const outcome = await new Promise<DraftOutcome>((settle) => {
        drafts.set(tabId, { draft, settle });
        page.port.postMessage({ type: 'draft', draft } satisfies ToMailPage);
        setTimeout(() => settle('no-compose'), draftPatienceMs);
      });
      drafts.delete(tabId);
      return outcome;
    },
  };
}
