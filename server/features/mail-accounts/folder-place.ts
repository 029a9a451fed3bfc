import { type ReadScope, writeUnclocked } from '../../db/organisation-scope.ts';
import { type AccountRun, NotOurs } from './account-run.ts';

/** How far a folder has been read: everything from `seenFrom` to `seenTo`, under this `uidValidity`. */
export type FolderPlace = { path: string; uidValidity: number; seenFrom: number; seenTo: number };

type OpenedFolder = { path: string; uidValidity: number; uidNext: number; exists: number };

/**
 * Where reading goes on. A folder whose UIDs mean other mails than before is read anew from its newest; ids made from
 * Message-IDs keep its mails from standing there twice.
 */
export function openFolder(run: AccountRun, opened: OpenedFolder): Promise<FolderPlace> {
  const { path, uidValidity, uidNext, exists } = opened;
  return writeUnclocked(run.database, run.organisationId, async (scope) => {
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
    return { path, uidValidity, seenFrom: row.seen_from, seenTo: row.seen_to };
  });
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
