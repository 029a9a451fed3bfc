import type { MailRow } from '../mail-list.ts';
import { askHost, folderPath } from './ask-host.ts';
import { type ListedMails, list, listedMails } from './listed-mails.ts';
import { openFolder } from './message-place.ts';
import { type ShownRow, shownRows } from './shown-rows.ts';

const restMs = 2_000;
const mostAsked = 50;
/** A list that is searched or grouped has an order of its own, of which the folder says nothing. */
const mostVain = 3;

type Folder = { path: string; uids: string[]; mails: ListedMails; isBusy: boolean; vain: number };
const known = new WeakMap<Document, Folder>();

/** The rows whose mail stands at their place in the folder and looks as they do; all others may be about somebody else. */
export function rowsByHost(document: Document): MailRow[] {
  return shownRows(document).flatMap((shown) => {
    const address = mailAt(known.get(document), shown)?.get(shown.looks);
    return address ? [{ element: shown.element, row: shown.row, address }] : [];
  });
}

function mailAt(folder: Folder | undefined, { place }: ShownRow) {
  return folder?.mails.get(folder.uids[place] ?? '');
}

/** Asks SOGo for what the rows keep to themselves, with its user's own session, and calls `changed` when there is more. */
export async function askForRows(
  document: Document,
  changed: () => void,
  signal: AbortSignal,
): Promise<void> {
  const place = openFolder(document.location);
  if (!place) return;
  const path = folderPath(place);
  const before = known.get(document);
  const folder =
    before?.path === path ? before : { path, uids: [], mails: new Map(), isBusy: false, vain: 0 };
  known.set(document, folder);
  const rows = shownRows(document);
  const unread = rows.flatMap((row) => (mailAt(folder, row) ? [] : (folder.uids[row.place] ?? [])));
  const isOld = rows.some((row) =>
    folder.uids[row.place] ? mailAt(folder, row)?.has(row.looks) === false : true,
  );
  if (folder.isBusy || (unread.length === 0 && (!isOld || folder.vain >= mostVain))) return;
  folder.isBusy = true;
  if (unread.length > 0) {
    const uids = unread.slice(0, mostAsked);
    const told = listedMails(await askHost(document, `${path}/headers`, signal, { uids }));
    for (const uid of uids) folder.mails.set(uid, told.get(uid) ?? new Map());
  } else {
    folder.vain += 1;
    const answer = (await askHost(document, `${path}/view`, signal)) as {
      uids?: unknown;
      headers?: unknown;
    } | null;
    folder.uids = list(answer?.uids).map(String);
    folder.mails = listedMails(answer?.headers);
    if (rowsByHost(document).length > 0) folder.vain = 0;
  }
  if (signal.aborted) return;
  changed();
  setTimeout(() => {
    folder.isBusy = false;
    if (!signal.aborted) changed();
  }, restMs);
}
