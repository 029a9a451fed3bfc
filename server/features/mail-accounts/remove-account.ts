import type { OrganisationAccess } from '../../context.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { recordAct } from '../administration/audit.ts';
import { touchCustomers } from '../customers/touch.ts';
import { announceChange } from './announce-change.ts';
import { pauseAccount } from './change-account.ts';
import { requireOwnAccount } from './store.ts';

const mailsAtOnce = 500;

/** The account, its password with it, and what it brought in where that is wished. Repeating it goes on. */
export async function removeAccount(
  { session, write }: OrganisationAccess,
  { id, removesMail }: { id: string; removesMail: boolean },
): Promise<void> {
  const { address } = await write(async (scope) => {
    await pauseAccount(scope, session, { id });
    return requireOwnAccount(scope, session, id);
  });
  const brought = { address, staffId: session.staffId };
  while (removesMail && (await write((scope) => removeMail(scope, brought)))) {}
  await write(async (scope) => {
    await scope.trx
      .deleteFrom('mail_accounts')
      .where('organisation_id', '=', scope.organisationId)
      .where('id', '=', id)
      .execute();
    const act = { staffId: session.staffId, action: 'mailAccounts.remove', subjectId: id };
    await recordAct(scope, scope.now, { ...act, details: { address, removesMail } });
    await announceChange(scope);
  });
}

/** For good, unlike a single mail that a person removes: added again, the account brings them back. */
async function removeMail(
  scope: WriteScope,
  { address, staffId }: { address: string; staffId: string },
): Promise<boolean> {
  const { trx, organisationId } = scope;
  const some = trx
    .selectFrom('interactions')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('author_id', '=', staffId)
    .where('origin', '=', 'mail')
    .where('origin_detail', '=', address)
    .where('deleted_at', 'is', null)
    .limit(mailsAtOnce);
  const removed = await trx
    .deleteFrom('interactions')
    .where('organisation_id', '=', organisationId)
    .where('id', 'in', some)
    .returning('customer_id')
    .execute();
  await touchCustomers(
    scope,
    removed.map(({ customer_id: customerId }) => customerId),
  );
  return removed.length > 0;
}
