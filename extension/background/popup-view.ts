import type { CacheDatabase } from '../cache/database.ts';
import { shownDirectory } from '../cache/directory.ts';
import { pairingView } from './pairing-view.ts';
import type { SyncRunner } from './sync-runner.ts';
import { syncView } from './sync-view.ts';
import { todaysPrompts } from './todays-prompts.ts';
import type { PopupView } from './views.ts';

export type PopupParts = { db: CacheDatabase; runner: Pick<SyncRunner, 'trouble'>; now: () => Date };

export async function popupView({ db, runner, now }: PopupParts): Promise<PopupView> {
  const directory = await shownDirectory(db);
  const [pairing, sync, cardCount, prompts] = await Promise.all([
    pairingView(db, directory),
    syncView(db, runner),
    db.cards.count(),
    directory ? todaysPrompts(db, directory, now()) : [],
  ]);
  return { pairing, sync, cardCount, prompts, directory };
}
