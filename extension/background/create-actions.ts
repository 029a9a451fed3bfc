import { AppError } from '../../shared/errors/app-error.ts';
import { answerProposal } from '../cache/answered-proposals.ts';
import type { CacheDatabase, Session } from '../cache/database.ts';
import { noteLook } from '../cache/looks.ts';
import { dropCommand, retryCommand } from '../cache/outbox.ts';
import { putPulledCards } from '../cache/pull.ts';
import { runCommand } from '../cache/run-command.ts';
import { searchCards } from '../cache/search-cards.ts';
import type { SyncApi } from '../cache/sync-api.ts';
import { wipe } from '../cache/wipe.ts';
import type { BallotKeeper } from './ballot-keeper.ts';
import type { Changes } from './changes.ts';
import { hoverView } from './hover-view.ts';
import { latest } from './latest.ts';
import type { MailPages } from './mail-pages.ts';
import type { MarkPages } from './mark-pages.ts';
import type { MarkedPromises } from './marked-promises.ts';
import type { devicePairing } from './pairing.ts';
import { candidateView } from './panel-subject.ts';
import { type PanelParts, panelView } from './panel-view.ts';
import { popupView } from './popup-view.ts';
import { nextRule } from './site-setup.ts';
import type { Surface, SurfaceActions } from './surface-actions.ts';
import { isSwitchedOff } from './switches-in-force.ts';
import type { SyncRunner } from './sync-runner.ts';
import { nothingOpen, type TabReading, type TabReadings } from './tab-readings.ts';

const mostFound = 8;

export type ActionParts = Omit<PanelParts, 'runner' | 'marked'> & {
  marked: MarkedPromises;
  db: CacheDatabase;
  runner: SyncRunner;
  readings: TabReadings;
  pages: Pick<MailPages, 'draft' | 'send' | 'hostOf'>;
  pairing: ReturnType<typeof devicePairing>;
  changes: Changes;
  /** Another mail in some tab: for panels only. */
  opened: Changes;
  ballots: BallotKeeper;
  marks: Pick<MarkPages, 'hovering' | 'send'>;
  /** Another mark's card is open in some tab. */
  hovered: Changes;
  /** Puts the teaching script into the tab's page. */
  readyToTeach: (tabId: number) => Promise<void>;
  /** The server of the current session; throws an `AppError` when there is none. */
  server: () => Promise<SyncApi>;
  revokeDevice: (session: Session) => Promise<void>;
};

export function createActions(parts: ActionParts): SurfaceActions {
  const { db, runner, readings, pages, pairing, changes, opened, hovered, marks, server, now } = parts;

  async function readingOf(surface: Surface): Promise<TabReading> {
    const tabId = await surface.tabId();
    return tabId === null ? nothingOpen : readings.get(tabId);
  }

  async function requireTab(surface: Surface): Promise<number> {
    const tabId = await surface.tabId();
    if (tabId === null) throw new AppError('not-found', 'errors:notFound');
    return tabId;
  }

  function changedHere() {
    changes.announce();
    void runner.run();
  }

  async function bring(customerId: string): Promise<void> {
    if (await db.cards.get(customerId)) return;
    const card = await (await server()).card(customerId);
    if (!card) throw new AppError('not-found', 'errors:notFound');
    await db.atomically(() => putPulledCards(db, [card]));
  }

  return {
    watchPanel: (surface, signal) =>
      latest(
        async () => {
          const view = await panelView(parts, await readingOf(surface));
          if (view.subject.state === 'card') await noteLook(db, view.subject.card.customer.id, now());
          return view;
        },
        (changed, until) => {
          changes.listen(changed, until);
          opened.listen(changed, until);
          surface.onTabChange(changed, until);
        },
        signal,
      ),
    watchPopup: (surface, signal) =>
      latest(async () => popupView(parts, await readingOf(surface)), changes.listen, signal),

    watchHover: (surface, signal) =>
      latest(
        async () => {
          const tabId = await surface.tabId();
          return hoverView(parts, tabId === null ? null : marks.hovering(tabId));
        },
        (changed, until) => {
          changes.listen(changed, until);
          hovered.listen(changed, until);
        },
        signal,
      ),
    async tellOfHover(surface, news) {
      marks.send(await requireTab(surface), { type: 'card', news });
    },

    async choose(surface, customerId) {
      await bring(customerId);
      await readings.change(await requireTab(surface), { chosenCustomerId: customerId });
      opened.announce();
    },
    history: async (customerId, before) => (await server()).history(customerId, before),
    preferenceLink: async (customerId) => (await server()).preferenceLink(customerId),
    pulseLink: async (customerId) => (await server()).pulseLink(customerId),
    async search(text) {
      const cards = await searchCards(db, text, mostFound);
      return cards.map((card) =>
        candidateView(card, { customerId: card.customer.id, reason: 'address', via: '' }),
      );
    },
    async answerProposal(key) {
      await answerProposal(db, key);
      opened.announce();
    },
    async draft(surface, draft) {
      const { mail } = await readingOf(surface);
      return pages.draft(await requireTab(surface), {
        ...draft,
        ...(mail ? { inReplyTo: mail.messageId } : {}),
      });
    },

    async teach(surface) {
      const tabId = await requireTab(surface);
      const host = pages.hostOf(tabId);
      const next = host === null ? null : await nextRule(parts, host);
      if (!next) throw new AppError('not-found', 'mailClients:noPage');
      if (await isSwitchedOff(parts, 'teaching'))
        throw new AppError('unavailable', 'mailClients:teachingOff');
      await parts.readyToTeach(tabId);
      pages.send(tabId, { type: 'teach', ...next, isSharingPossible: true });
    },
    async recordOnSending(surface, composeId, promises) {
      const { draft } = await readingOf(surface);
      if (draft?.composeId !== composeId) throw new AppError('not-found', 'errors:notFound');
      await parts.marked.mark(draft, promises);
      opened.announce();
    },
    async answerWhetherSent(composeId, wasSent) {
      await parts.marked.answer(composeId, wasSent);
      opened.announce();
    },

    async run(surface, command) {
      await runCommand(db, command, now().toISOString());
      const tabId = await surface.tabId();
      const { mail } = await readingOf(surface);
      // A customer just made from the open mail is whose mail this is, whatever identities they were given.
      if (command.name === 'customers.add' && mail && tabId !== null)
        await readings.change(tabId, { chosenCustomerId: command.input.id });
      if (command.name === 'customers.rejectMatch' && tabId !== null)
        await readings.change(tabId, { chosenCustomerId: null });
      changedHere();
    },
    async retry(command) {
      await retryCommand(db, command);
      changedHere();
    },
    async drop(commandId) {
      await dropCommand(db, commandId);
      changes.announce();
    },

    watchBallot: (signal) => latest(parts.ballots.view, changes.listen, signal),
    saveBallot: parts.ballots.save,
    submitBallot: parts.ballots.submit,
    lookAfterBallot: parts.ballots.look,
    remindOfBallot: parts.ballots.remind,
    hideBallot: parts.ballots.hide,

    startPairing: pairing.start,
    cancelPairing: pairing.cancel,
    async signOut() {
      runner.stop();
      const session = await db.read('session');
      await wipe(db, { keepOutbox: false });
      await db.write('signedOutBecause', null);
      changes.announce();
      // Offline the token stays on the list of devices, where it can be revoked; here it is gone either way.
      if (session)
        await parts.revokeDevice(session).catch((error: unknown) => console.warn('sign out', error));
    },
    syncNow: () => runner.run(),
  };
}
