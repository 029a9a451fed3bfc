import type { ReadScope } from '../../db/organisation-scope.ts';
import { NotOurs } from './account-run.ts';
import type { MailLogin } from './open-imap.ts';
import { readPassword } from './passwords.ts';

/** What reading an account takes. @throws NotOurs when it is paused or gone. */
export async function loadAccount(scope: ReadScope, accountId: string) {
  const row = await scope.trx
    .selectFrom('mail_accounts')
    .selectAll()
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', accountId)
    .where('is_paused', '=', false)
    .executeTakeFirst();
  if (!row) throw new NotOurs();
  const { host, port, security } = row;
  const password = await readPassword(scope, accountId);
  return {
    account: {
      address: row.address,
      staffId: row.staff_id,
      sharing: row.sharing,
      excludedSenders: row.excluded_senders,
      excludedFolders: row.excluded_folders,
    },
    login: { host, port, security, userName: row.user_name, password } satisfies MailLogin,
    retryAt: row.retry_at,
  };
}
