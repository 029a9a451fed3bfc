import { AppError } from '../../../shared/errors/app-error.ts';
import type { MailAccount } from '../../../shared/features/mail-accounts/model.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { listSetAside } from './troubled-mails.ts';

/** One's own. The password is nowhere these statements reach. */
export async function listAccounts(
  { trx, organisationId }: ReadScope,
  { staffId }: Session,
): Promise<MailAccount[]> {
  const rows = await trx
    .selectFrom('mail_accounts')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('staff_id', '=', staffId)
    .orderBy('created_at')
    .execute();
  const folders = await trx
    .selectFrom('mail_account_folders')
    .select(['account_id', 'path', 'uid_validity', 'seen_count', 'message_count'])
    .where('organisation_id', '=', organisationId)
    .where(
      'account_id',
      'in',
      trx
        .selectFrom('mail_accounts')
        .select('id')
        .where('organisation_id', '=', organisationId)
        .where('staff_id', '=', staffId),
    )
    .orderBy('path')
    .execute();
  const foldersOf = Map.groupBy(folders, ({ account_id: id }) => id);
  const setAside = await listSetAside(
    { trx, organisationId },
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const own = foldersOf.get(row.id) ?? [];
    const total = own.reduce((sum, { message_count: count }) => sum + count, 0);
    // What was deleted since stays counted as seen.
    const seen = own.reduce((sum, folder) => sum + Math.min(folder.seen_count, folder.message_count), 0);
    return {
      ...{ id: row.id, address: row.address, host: row.host, sharing: row.sharing, isPaused: row.is_paused },
      ...{ excludedSenders: row.excluded_senders, excludedFolders: row.excluded_folders },
      ...{ problem: row.problem, seen, total, folders: own.map(({ path }) => path) },
      setAside: setAside.get(row.id) ?? [],
      retryAt: row.retry_at?.toISOString() ?? null,
      firstSyncedAt: row.first_synced_at?.toISOString() ?? null,
      syncedAt: row.synced_at?.toISOString() ?? null,
    };
  });
}

/** @throws AppError not-found for what is not one's own, be it somebody else's. */
export async function requireOwnAccount(
  { trx, organisationId }: ReadScope,
  { staffId }: Session,
  id: string,
) {
  const row = await trx
    .selectFrom('mail_accounts')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('staff_id', '=', staffId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new AppError('not-found', 'errors:notFound');
  return row;
}

/** Addresses this person has proven to read, by the password. */
export async function provenAddresses(
  { trx, organisationId }: ReadScope,
  staffId: string,
): Promise<string[]> {
  const rows = await trx
    .selectFrom('mail_accounts')
    .select('address')
    .where('organisation_id', '=', organisationId)
    .where('staff_id', '=', staffId)
    .execute();
  return rows.map(({ address }) => address);
}
