import { normaliseAddress } from '../../shared/features/customers/normalise-address.ts';
import type { CacheDatabase } from '../cache/database.ts';
import { shownDirectory } from '../cache/directory.ts';
import type { BallotNotice } from '../features/surveys/ballot-notice.ts';
import type { BallotKeeper } from './ballot-keeper.ts';
import { type DraftParts, draftView } from './draft-view.ts';
import { counterpart, mailGlance, mailInFront } from './mail-glance.ts';
import { mailProposals } from './mail-proposals.ts';
import { panelSubject, type SubjectParts } from './panel-subject.ts';
import { siteView } from './site-setup.ts';
import { snippetsFor } from './snippets-in-front.ts';
import type { SyncRunner } from './sync-runner.ts';
import { syncView } from './sync-view.ts';
import type { TabReading } from './tab-readings.ts';
import type { PanelView } from './views.ts';

export type PanelParts = SubjectParts &
  DraftParts & {
    runner: Pick<SyncRunner, 'trouble'>;
    ballots: Pick<BallotKeeper, 'notice'>;
  };

/** Everything the panel shows of one tab. */
export async function panelView(parts: PanelParts, reading: TabReading): Promise<PanelView> {
  const { db, runner } = parts;
  const directory = await shownDirectory(db);
  const mail = mailInFront(reading);
  const [sync, serverUrl, subject, draft, unsure, undoable, site, notice] = await Promise.all([
    syncView(db, runner),
    db.read('serverUrl'),
    panelSubject(parts, reading, directory),
    reading.draft ? draftView(parts, reading.draft, directory) : null,
    parts.marked.unsure(),
    mail ? undoableRejection(db, counterpart(mail).address) : null,
    siteView(parts, reading),
    parts.ballots.notice(),
  ]);
  const snippets = snippetsFor(directory, { reading, subject, now: parts.now() });
  // A mail being written is looked through by what advises its writer.
  const isReading = mail !== null && mail === reading.mail && directory !== null;
  const isDetecting = isReading && site.featuresOff.every(({ part }) => part !== 'promise-detection');
  const proposals = isDetecting
    ? await mailProposals(db, { mail, subject, directory, now: parts.now() })
    : [];
  const unsureMails = unsure.map(({ composeId, subject: title, promises }) => ({
    composeId,
    subject: title,
    promises,
  }));
  return {
    ...{ sync, serverUrl, directory, draft, unsureMails, subject, proposals, snippets, undoable, site },
    mail: mail && mailGlance(mail),
    ballot: notice && isForPanel(notice) ? notice : null,
  };
}

function isForPanel({ state, isHidden }: BallotNotice): boolean {
  return (state === 'open' || state === 'released') && !isHidden;
}

/** The last "not them" said here about this address, while it still holds. */
async function undoableRejection(db: CacheDatabase, text: string): Promise<PanelView['undoable']> {
  const address = normaliseAddress(text);
  const rejections = await db.rejections.orderBy('at').reverse().toArray();
  const last = rejections.find((rejection) => rejection.address === address);
  const card = last && (await db.cards.get(last.customerId));
  if (!last || !card?.shown.notThem.includes(last.address)) return null;
  return { rejectionId: last.id, customerName: last.customerName, address: last.address };
}
