import { AppError } from '../../shared/errors/app-error.ts';
import type { CacheDatabase, MetaValues, Session } from '../cache/database.ts';
import { eraseAsTold } from '../cache/erase-customers.ts';
import { pushLooks } from '../cache/looks.ts';
import { pushOutbox } from '../cache/outbox.ts';
import { pullCards } from '../cache/pull.ts';
import { pullIndex } from '../cache/pull-index.ts';
import type { SyncApi } from '../cache/sync-api.ts';
import { dropOthersCommands, wipe } from '../cache/wipe.ts';

export type SyncParts = {
  db: CacheDatabase;
  apiFor: (session: Session) => SyncApi;
  now: () => Date;
  isOnline: () => boolean;
  changed: () => void;
  /** After each round that went well; what fails here is no trouble of the sync. */
  afterRound?: (session: Session) => Promise<void>;
};

const retryDelaysMs = [1_000, 3_000, 10_000, 30_000, 60_000];

export type SyncRunner = ReturnType<typeof syncRunner>;

/** Push, then pull, one at a time; asked for while it runs it runs once more. Fails into a status, never to the caller. */
export function syncRunner({ db, apiFor, now, isOnline, changed, afterRound }: SyncParts) {
  let running: Promise<void> | null = null;
  let isAskedAgain = false;
  let failures = 0;
  let trouble: 'offline' | 'server-away' | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;

  async function round(session: Session): Promise<void> {
    const api = apiFor(session);
    // Before anything else is sent or shown: nobody who was erased meanwhile is seen once more.
    const erasures = await eraseAsTold(db, api);
    if (erasures.length > 0) changed();
    // Until the directory says who this is, what waits here may be somebody else's.
    if (!(await db.read('directory'))) {
      // A sender the organisation knows is asked for by address long before the pull has come to their card.
      await pullIndex(db, api);
      await pullCards(db, api, changed);
      const directory = await db.read('directory');
      if (directory) await dropOthersCommands(db, directory.me.id);
    }
    await pushOutbox(db, api);
    await pushLooks(db, api, now());
    changed();
    await pullCards(db, api, changed);
    await pullIndex(db, api);
    if (erasures.length > 0) await api.confirmErasures(erasures);
    await db.write('lastSyncedAt', now().toISOString());
    await afterRound?.(session).catch((error: unknown) => console.warn('after sync', error));
  }

  async function attempt(): Promise<void> {
    const session = await db.read('session');
    try {
      if (session) await round(session);
      failures = 0;
      trouble = null;
    } catch (error) {
      if (session && error instanceof AppError && error.code === 'unauthenticated') {
        await end(session, error.messageKey === 'errors:deviceRevoked' ? 'device-revoked' : 'expired');
      } else {
        if (!(error instanceof AppError)) console.error('sync', error);
        trouble = isOnline() ? 'server-away' : 'offline';
        clearTimeout(retry);
        retry = setTimeout(() => void run(), retryDelaysMs[Math.min(failures++, retryDelaysMs.length - 1)]);
      }
    }
    changed();
  }

  /** A late refusal of an earlier session says nothing about the one that follows it. */
  async function end({ token }: Session, because: MetaValues['signedOutBecause']): Promise<void> {
    await db.atomically(async () => {
      if ((await db.read('session'))?.token !== token) return;
      await wipe(db, { keepOutbox: because === 'expired' });
      await db.write('signedOutBecause', because);
    });
  }

  async function repeat(): Promise<void> {
    do {
      isAskedAgain = false;
      await attempt();
    } while (isAskedAgain);
    running = null;
  }

  function run(): Promise<void> {
    clearTimeout(retry);
    isAskedAgain = true;
    running ??= repeat();
    return running;
  }

  return {
    run,
    /** Null while the last attempt went well. */
    trouble: () => trouble,
    /** The browser says the network came or went. */
    networkChanged() {
      if (isOnline()) void run();
      else trouble = 'offline';
      changed();
    },
    /** When this session has ended here, nothing more is tried. */
    stop: () => clearTimeout(retry),
  };
}
