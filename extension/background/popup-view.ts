import { shownDirectory } from '../cache/directory.ts';
import type { BallotKeeper } from './ballot-keeper.ts';
import { pairingView } from './pairing-view.ts';
import type { SubjectParts } from './panel-subject.ts';
import { siteView } from './site-setup.ts';
import { snippetsInFront } from './snippets-in-front.ts';
import type { SyncRunner } from './sync-runner.ts';
import { syncView } from './sync-view.ts';
import type { TabReading } from './tab-readings.ts';
import { todaysPrompts } from './todays-prompts.ts';
import type { PopupView } from './views.ts';

export type PopupParts = SubjectParts & {
  runner: Pick<SyncRunner, 'trouble'>;
  ballots: Pick<BallotKeeper, 'notice'>;
};

export async function popupView(parts: PopupParts, reading: TabReading): Promise<PopupView> {
  const { db, runner, now } = parts;
  const directory = await shownDirectory(db);
  const [pairing, sync, cardCount, prompts, snippets, site, ballot] = await Promise.all([
    pairingView(db, directory),
    syncView(db, runner),
    db.cards.count(),
    directory ? todaysPrompts(db, directory, now()) : [],
    snippetsInFront(parts, reading),
    siteView(parts, reading),
    parts.ballots.notice(),
  ]);
  return { pairing, sync, cardCount, prompts, directory, snippets, site, ballot };
}
