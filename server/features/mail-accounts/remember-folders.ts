import { sql } from 'kysely';
import type { ReadScope } from '../../db/organisation-scope.ts';

/**
 * The folders there are now; those gone are forgotten. All paths are one parameter: PostgreSQL takes 65,535, and some
 * mailboxes have more folders.
 */
export async function rememberFolders(
  { trx, organisationId }: ReadScope,
  accountId: string,
  paths: readonly string[],
): Promise<void> {
  await sql`
    INSERT INTO mail_account_folders (organisation_id, account_id, path)
    SELECT ${organisationId}::uuid, ${accountId}::uuid, path FROM unnest(${paths}::text[]) AS path
    ON CONFLICT DO NOTHING`.execute(trx);
  await sql`
    DELETE FROM mail_account_folders WHERE organisation_id = ${organisationId}
      AND account_id = ${accountId} AND path NOT IN (SELECT unnest(${paths}::text[]))`.execute(trx);
}
