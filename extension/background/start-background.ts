import { type Browser, browser } from 'wxt/browser';
import { AppError } from '../../shared/errors/app-error.ts';
import type { ParsedCommand } from '../../shared/features/sync/command.ts';
import { mailClientsApi, registerDevice, revokeDevice, surveysApi, syncApi } from '../api/client.ts';
import { requestDeviceCode } from '../api/device-code.ts';
import { CacheDatabase } from '../cache/database.ts';
import { fetchAddress } from '../cache/open-card.ts';
import { knownAddresses } from '../cache/pull-index.ts';
import { runCommand } from '../cache/run-command.ts';
import { ballotBox } from '../features/surveys/ballot-box.ts';
import { systemRandom } from '../features/surveys/ballot-times.ts';
import { mailPortName } from '../mail/mail-port.ts';
import { marksPortName } from '../marks/marks-port.ts';
import { AddressFetcher } from './address-fetcher.ts';
import { ballotKeeper } from './ballot-keeper.ts';
import { deviceName, openSidePanel, stayAwake } from './browser-differences.ts';
import { createChanges } from './changes.ts';
import { countHealth, sendHealth } from './count-health.ts';
import { createActions } from './create-actions.ts';
import { lookalikeFinder } from './lookalike-finder.ts';
import { isWanted, readyToExpand, readyToTeach } from './mail-hosts.ts';
import { mailPages } from './mail-pages.ts';
import { mailWriting } from './mail-writing.ts';
import { markPages } from './mark-pages.ts';
import { markedPromises } from './marked-promises.ts';
import { marksOf } from './marks-of.ts';
import { keepPageScripts } from './page-scripts.ts';
import { devicePairing } from './pairing.ts';
import { surfacePortName } from './port-messages.ts';
import { servePort } from './port-server.ts';
import { presence } from './presence.ts';
import { shownRows, siteSetup } from './site-setup.ts';
import { shortcutsInFront } from './snippets-in-front.ts';
import { surfaceOf } from './surface-tab.ts';
import { isSwitchedOff, takeSwitches } from './switches-in-force.ts';
import { syncRunner } from './sync-runner.ts';
import { tabReadings } from './tab-readings.ts';
import { keepBadge } from './toolbar-badge.ts';

const syncAlarm = 'sync';
const ballotAlarm = 'ballots';
const pauseMs = 500;

/** Wires everything. Listeners are added before anything is awaited: an event that woke us is delivered once. */
export function startBackground({ now }: { now: () => Date }): void {
  const db = new CacheDatabase();
  const changes = createChanges();
  const opened = createChanges();
  const readings = tabReadings(browser.storage.session);
  /** What somebody does on a mail page rather than in a surface. */
  const doHere = async (command: ParsedCommand) => {
    await runCommand(db, command, now().toISOString());
    changes.announce();
    void runner.run();
  };
  const marked = markedPromises(browser.storage.session, (promise) => {
    const input = { ...promise, direction: 'we' as const, interactionId: null };
    return doHere({ id: promise.id, name: 'promises.make', input });
  });
  const writing = mailWriting({ readings, marked });
  const runner = syncRunner({
    db,
    apiFor: syncApi,
    now,
    isOnline: () => navigator.onLine,
    changed() {
      if (!runner.trouble()) fetcher.forgetFailures();
      changes.announce();
    },
    async afterRound(session) {
      const { reportHealth, reportRefusal } = mailClientsApi(session);
      await takeSwitches({ db, now, report: reportRefusal });
      // A ballot box that is away takes its time; what is to be pushed does not wait for it.
      void ballots.invite().catch((error: unknown) => console.warn('ballots', error));
      await sendHealth(db, reportHealth);
    },
  });
  const watching = presence(db, () => void runner.run());
  changes.listen(() => void watching.settle(), new AbortController().signal);
  const server = async () => {
    const session = await db.read('session');
    if (!session) throw new AppError('unauthenticated', 'errors:unauthenticated');
    return syncApi(session);
  };
  const fetcher = new AddressFetcher(
    async (address) => fetchAddress(db, await server(), address),
    () => changes.announce(),
  );
  const pairing = devicePairing({
    db,
    now,
    changed: changes.announce,
    requestCode: (serverUrl) => requestDeviceCode(serverUrl, deviceName(navigator.userAgent)),
    register: (bearer) => registerDevice(bearer, deviceName(navigator.userAgent)),
    serverChosen: () => void scripts.register(),
    paired: () => void runner.run(),
    stillHere: stayAwake,
  });
  const known = knownAddresses(db);
  const pages = mailPages({
    readings,
    writing,
    opened,
    readyToExpand,
    setupFor: (host) => siteSetup({ db, now }, host),
    count: (adapter, counts) =>
      countHealth(db, counts, {
        adapter,
        version: browser.runtime.getManifest().version,
        day: now().toISOString().slice(0, 10),
      }),
    teach: (rule) => doHere({ id: crypto.randomUUID(), name: 'mailClients.teach', input: rule }),
    shortcutsFor: (reading) => shortcutsInFront({ db, known, fetcher, now }, reading),
  });
  const hovered = createChanges();
  const ballots = ballotKeeper({
    db,
    apiFor: surveysApi,
    box: ballotBox,
    now,
    random: systemRandom,
    changed: changes.announce,
    wakeAt: (when) => browser.alarms.create(ballotAlarm, { when }),
  });
  const pause = () => new Promise<void>((resolve) => setTimeout(resolve, pauseMs));
  const marks = markPages({
    marksOf: (texts) => marksOf({ db, known, now }, texts),
    rowsOf: (host) => shownRows({ db, now }, host),
    changes,
    hovered,
    pause,
  });
  const actions = createActions({
    db,
    known,
    lookalikes: lookalikeFinder(db),
    marked,
    fetcher,
    now,
    runner,
    readings,
    pages,
    pairing,
    changes,
    opened,
    marks,
    ballots,
    hovered,
    readyToTeach,
    server,
    revokeDevice,
  });
  const isMarking = async () => !(await isSwitchedOff({ db, now }, 'marks'));
  const scripts = keepPageScripts({
    db,
    isMarking,
    async review() {
      await Promise.all([pages.review(), marks.review()]);
    },
  });
  changes.listen(pages.setUpAgain, new AbortController().signal);
  changes.listen(() => void scripts.obeySwitches(), new AbortController().signal);

  browser.runtime.onConnect.addListener((port) => {
    const { tab } = port.sender ?? {};
    const url = pageUrlOf(port);
    if (port.name === mailPortName && isOurs(port) && tab?.id !== undefined)
      pages.serve({
        tabId: tab.id,
        openerTabId: tab.openerTabId,
        port,
        host: new URL(url).hostname,
        mayRead: () => isWanted('panel', url),
      });
    else if (port.name === marksPortName && isOurs(port) && tab?.id !== undefined)
      marks.serve({
        tabId: tab.id,
        port,
        host: new URL(url).hostname,
        mayMark: async () => (await isMarking()) && (await isWanted('marks', url)),
      });
    else if (port.name === surfacePortName && isOurs(port) && isOurPage(port)) {
      const { surface, setWindow } = surfaceOf(port);
      servePort(port, { actions, surface }, setWindow);
    } else return port.disconnect();
    watching.arrive();
    port.onDisconnect.addListener(() => watching.leave());
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    // Ballots go at moments of their own, not together with what is signed in.
    if (name === ballotAlarm) return void ballots.run();
    void runner.run();
    void pairing.resume();
  });
  browser.tabs.onRemoved.addListener((tabId) => void writing.forget(tabId));
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'walk-marks' && tab?.id !== undefined) marks.send(tab.id, { type: 'walk' });
    if (command !== 'toggle-panel') return;
    if (tab?.id === undefined || !pages.send(tab.id, { type: 'toggle' })) void openSidePanel(tab?.windowId);
  });
  globalThis.addEventListener('online', runner.networkChanged);
  globalThis.addEventListener('offline', runner.networkChanged);

  void browser.alarms.get(syncAlarm).then((alarm) => {
    if (!alarm) return browser.alarms.create(syncAlarm, { periodInMinutes: 1 });
  });
  const showBadge = (text: string) => browser.action.setBadgeText({ text });
  keepBadge({ db, now, changes, pause, show: showBadge }, new AbortController().signal).catch(
    () => undefined,
  );
  void runner.run();
  void ballots.run();
  void pairing.resume();
}

/** Chromium may still name the empty document a frame began with; whose it is, it knows by then. */
function pageUrlOf({ sender }: Browser.runtime.Port): string {
  const { url = '', origin = '' } = sender ?? {};
  return url.startsWith('about:') ? `${origin}/` : url;
}

function isOurs({ sender }: Browser.runtime.Port): boolean {
  return sender?.id === browser.runtime.id;
}

/** A content script has our id too, but its page's address. */
function isOurPage({ sender }: Browser.runtime.Port): boolean {
  return sender?.url?.startsWith(browser.runtime.getURL('/')) ?? false;
}
