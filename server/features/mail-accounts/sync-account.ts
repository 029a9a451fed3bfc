import { sql } from 'kysely';
import { type ReadScope, writeUnclocked } from '../../db/organisation-scope.ts';
import type { AccountRun } from './account-run.ts';
import { foldersToRead } from './folders-to-read.ts';
import { readFolder } from './read-folder.ts';
import { rememberFolders } from './remember-folders.ts';

/**
 * Reads every folder to its end, a batch of each in turn, so that the newest of all come first.
 * @returns the folder that news come to, and how far it has been read.
 */
export async function syncAccount(run: AccountRun): Promise<{ folder: string; seenTo: number }> {
  const listed = await run.client.list();
  const inUnclocked = <T>(work: (scope: ReadScope) => Promise<T>) =>
    writeUnclocked(run.database, run.organisationId, work);
  await inUnclocked((scope) =>
    rememberFolders(
      scope,
      run.accountId,
      listed.map(({ path }) => path),
    ),
  );
  const paths = foldersToRead(listed, run.account.excludedFolders);
  let unfinished = paths.map((path) => readFolder(run, path));
  while (unfinished.length > 0) {
    const goingOn: typeof unfinished = [];
    for (const readNext of unfinished) if (await readNext()) goingOn.push(readNext);
    unfinished = goingOn;
  }
  const folder = paths[0] ?? 'INBOX';
  return inUnclocked(async (scope) => {
    await recordSync(scope, run.accountId, run.now());
    return { folder, seenTo: await seenTo(scope, run.accountId, folder) };
  });
}

async function recordSync({ trx, organisationId }: ReadScope, accountId: string, now: Date): Promise<void> {
  await trx
    .updateTable('mail_accounts')
    .set({
      ...{ problem: null, failures: 0, retry_at: null, synced_at: now },
      first_synced_at: sql`coalesce(first_synced_at, ${now})`,
    })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', accountId)
    .execute();
}

async function seenTo({ trx, organisationId }: ReadScope, accountId: string, path: string): Promise<number> {
  const row = await trx
    .selectFrom('mail_account_folders')
    .select('seen_to')
    .where('organisation_id', '=', organisationId)
    .where('account_id', '=', accountId)
    .where('path', '=', path)
    .executeTakeFirst();
  return row?.seen_to ?? 0;
}
