import { AppError } from '../../../shared/errors/app-error.ts';
import type { MailServerAddress, NewMailAccount } from '../../../shared/features/mail-accounts/model.ts';
import type { OrganisationAccess } from '../../context.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { recordAct } from '../administration/audit.ts';
import { announceChange } from './announce-change.ts';
import { listFolders } from './open-imap.ts';
import { keepPassword } from './passwords.ts';
import { rememberFolders } from './remember-folders.ts';

/** Signed in first, outside any transaction; kept only when that worked. */
export async function addAccount(
  { session, write }: OrganisationAccess,
  input: NewMailAccount,
): Promise<void> {
  const folders = await listFolders(input);
  await write(async (scope) => {
    await insertAccount(scope, session.staffId, input);
    await rememberFolders(scope, input.id, folders);
    await keepPassword(scope, input.id, input.password);
    await recordAct(scope, scope.now, {
      ...{ staffId: session.staffId, action: 'mailAccounts.add', subjectId: input.id },
      details: withoutSecrets(input),
    });
    await announceChange(scope);
  });
}

async function insertAccount(
  { trx, organisationId, now }: WriteScope,
  staffId: string,
  { id, address, host, port, security, userName, sharing }: NewMailAccount,
): Promise<void> {
  const added = await trx
    .insertInto('mail_accounts')
    .values({
      ...{ organisation_id: organisationId, id, staff_id: staffId, created_at: now },
      ...{ address, host, port, security, sharing, user_name: userName },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!added) throw new AppError('conflict', 'mailAccounts:alreadyThere', { address });
}

function withoutSecrets({ address, host, port, security }: MailServerAddress & { address: string }) {
  return { address, host, port, security };
}
