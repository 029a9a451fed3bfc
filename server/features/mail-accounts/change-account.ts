import { sql } from 'kysely';
import type { MailReading } from '../../../shared/features/mail-accounts/model.ts';
import type { Session } from '../../auth/session.ts';
import type { OrganisationAccess } from '../../context.ts';
import type { ReadScope, WriteScope } from '../../db/organisation-scope.ts';
import { recordAct } from '../administration/audit.ts';
import { announceChange } from './announce-change.ts';
import { listFolders } from './open-imap.ts';
import { keepPassword } from './passwords.ts';
import { requireOwnAccount } from './store.ts';
import { trySetAside } from './troubled-mails.ts';

/** What is read from now on, and who sees it; what is stored stays as it is. */
export async function changeReading(
  scope: WriteScope,
  session: Session,
  { id, sharing, excludedSenders, excludedFolders }: MailReading & { id: string },
): Promise<void> {
  await changeOwn(scope, session, id, {
    ...{ sharing, excluded_senders: excludedSenders, excluded_folders: excludedFolders },
  });
}

export async function pauseAccount(
  scope: WriteScope,
  session: Session,
  { id }: { id: string },
): Promise<void> {
  await changeOwn(scope, session, id, { is_paused: true });
}

/** Also after a fault, without waiting for the next try. */
export async function resumeAccount(
  scope: WriteScope,
  session: Session,
  { id }: { id: string },
): Promise<void> {
  await changeOwn(scope, session, id, { is_paused: false, failures: 0, retry_at: null });
}

/** Mails that were given up, once more. */
export async function retrySetAside(
  scope: WriteScope,
  session: Session,
  { id }: { id: string },
): Promise<void> {
  await changeOwn(scope, session, id, { retry_at: null });
  await trySetAside(scope, id);
}

/** Everything from the beginning, for customers added since; what is stored already stays as it is. */
export async function readAgain(scope: WriteScope, session: Session, { id }: { id: string }): Promise<void> {
  await changeOwn(scope, session, id, {
    is_paused: false,
    failures: 0,
    retry_at: null,
    first_synced_at: null,
  });
  await scope.trx
    .updateTable('mail_account_folders')
    .set({ uid_validity: 0 })
    .where('organisation_id', '=', scope.organisationId)
    .where('account_id', '=', id)
    .execute();
}

/** Tried before it replaces the old one. */
export async function changePassword(
  { session, read, write }: OrganisationAccess,
  { id, password }: { id: string; password: string },
): Promise<void> {
  const {
    host,
    port,
    security,
    user_name: userName,
  } = await read((scope) => requireOwnAccount(scope, session, id));
  await listFolders({ host, port, security, userName, password });
  await write(async (scope) => {
    await resumeAccount(scope, session, { id });
    await keepPassword(scope, id, password);
    await recordAct(scope, scope.now, {
      ...{ staffId: session.staffId, action: 'mailAccounts.changePassword', subjectId: id },
    });
  });
}

type Change = Partial<{
  sharing: MailReading['sharing'];
  excluded_senders: string[];
  excluded_folders: string[];
  is_paused: boolean;
  failures: number;
  retry_at: null;
  first_synced_at: null;
}>;

async function changeOwn(scope: ReadScope, session: Session, id: string, change: Change): Promise<void> {
  await requireOwnAccount(scope, session, id);
  await scope.trx
    .updateTable('mail_accounts')
    .set({ ...change, problem: null, revision: sql`revision + 1` })
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', id)
    .execute();
  await announceChange(scope);
}
