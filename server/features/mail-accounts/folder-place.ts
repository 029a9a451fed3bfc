import { type ReadScope, writeUnclocked } from '../../db/organisation-scope.ts';
import { type AccountRun, NotOurs } from './account-run.ts';
import { nextSuspect } from './troubled-mails.ts';

/** How far a folder has been read: everything from `seenFrom` to `seenTo`, under this `uidValidity`. */
export type FolderPlace = { path: string; uidValidity: number; seenFrom: number; seenTo: number };

type OpenedFolder = { path: string; uidValidity: number; uidNext: number; exists: number };

/**
 * Where reading goes on, and the mail that is to be read by itself before. A folder whose UIDs mean other mails than before is read anew from its newest; ids made from
 * Message-IDs keep its mails from standing there twice.
 */
export function openFolder(
  run: AccountRun,
  opened: OpenedFolder,
): Promise<{ place: FolderPlace; suspect: number | null }> {
  const { path, uidValidity, uidNext, exists } = opened;
  return writeUnclocked(run.database, run.organisationId, async (scope) => {
    await forgetOtherMails(scope, run.accountId, opened);
    const row = await oneFolder(scope, run.accountId, path)
      .set((eb) => {
        const isKnown = eb('uid_validity', '=', uidValidity);
        const orAnew = (column: 'seen_from' | 'seen_to' | 'seen_count', anew: number) =>
          eb.case().when(isKnown).then(eb.ref(column)).else(anew).end();
        return {
          uid_validity: uidValidity,
          seen_from: orAnew('seen_from', uidNext),
          seen_to: orAnew('seen_to', uidNext - 1),
          seen_count: orAnew('seen_count', 0),
          message_count: exists,
        };
      })
      .returning(['seen_from', 'seen_to'])
      .executeTakeFirst();
    if (!row) throw new NotOurs();
    return {
      place: { path, uidValidity, seenFrom: row.seen_from, seenTo: row.seen_to },
      suspect: await nextSuspect(scope, { accountId: run.accountId, path }),
    };
  });
}

/** Where UIDs mean other mails than before, so do those of the troubled ones. */
async function forgetOtherMails(
  { trx, organisationId }: ReadScope,
  accountId: string,
  { path, uidValidity }: OpenedFolder,
): Promise<void> {
  await trx
    .deleteFrom('troubled_mails')
    .using('mail_account_folders as folder')
    .whereRef('folder.organisation_id', '=', 'troubled_mails.organisation_id')
    .whereRef('folder.account_id', '=', 'troubled_mails.account_id')
    .whereRef('folder.path', '=', 'troubled_mails.path')
    .where('troubled_mails.organisation_id', '=', organisationId)
    .where('troubled_mails.account_id', '=', accountId)
    .where('troubled_mails.path', '=', path)
    .where('folder.uid_validity', '!=', uidValidity)
    .execute();
}

/** Moves on in the transaction that takes the batch in. @throws NotOurs when somebody else moved on already. */
export async function moveOn(
  scope: ReadScope,
  accountId: string,
  { place, to, count }: { place: FolderPlace; to: { seenFrom?: number; seenTo?: number }; count: number },
): Promise<void> {
  const { numUpdatedRows } = await oneFolder(scope, accountId, place.path)
    .set((eb) => ({
      seen_from: to.seenFrom ?? place.seenFrom,
      seen_to: to.seenTo ?? place.seenTo,
      seen_count: eb('seen_count', '+', count),
    }))
    .where('uid_validity', '=', place.uidValidity)
    .where('seen_from', '=', place.seenFrom)
    .where('seen_to', '=', place.seenTo)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) throw new NotOurs();
}

function oneFolder({ trx, organisationId }: ReadScope, accountId: string, path: string) {
  return trx
    .updateTable('mail_account_folders')
    .where('organisation_id', '=', organisationId)
    .where('account_id', '=', accountId)
    .where('path', '=', path);
}
