import { writeUnclocked } from '../../db/organisation-scope.ts';
import { isConnectionLost } from '../../db/outlast-outage.ts';
import { type AccountRun, NotOurs } from './account-run.ts';
import { bringIn } from './bring-in.ts';
import { type FolderPlace, moveOn } from './folder-place.ts';
import { problemOf } from './imap-problem.ts';
import { countTry, suspectMails } from './troubled-mails.ts';

type Batch = { uids: number[]; to: { seenFrom?: number; seenTo?: number } };

/** When something breaks, reading goes on behind this batch, and each of its mails is read by itself. */
export async function takeBatch(run: AccountRun, place: FolderPlace, { uids, to }: Batch): Promise<void> {
  const { accountId } = run;
  const { path } = place;
  const move = { place, to, count: uids.length };
  try {
    await bringIn(run, { path, uids }, (scope) => moveOn(scope, accountId, move));
  } catch (error) {
    if (uids.length > 0 && mayBeTheMails(run, error)) {
      await writeUnclocked(run.database, run.organisationId, async (scope) => {
        await moveOn(scope, accountId, move);
        await suspectMails(scope, { accountId, path }, uids);
      });
    }
    throw error;
  }
}

/** A mail of a batch that broke, or one given up that is to be tried again. */
export async function takeSuspect(run: AccountRun, path: string, uid: number): Promise<void> {
  const { accountId } = run;
  try {
    await bringIn(run, { path, uids: [uid] }, async () => undefined);
  } catch (error) {
    if (mayBeTheMails(run, error)) {
      await writeUnclocked(run.database, run.organisationId, (scope) =>
        countTry(scope, { accountId, path }, uid, run.now()),
      );
    }
    throw error;
  }
}

/** Not when we ended it, the database went, or the mail server said what it minds. */
function mayBeTheMails({ signal }: AccountRun, error: unknown): boolean {
  if (signal.aborted || error instanceof NotOurs || isConnectionLost(error)) return false;
  return ['away', 'unexpected'].includes(problemOf(error));
}
