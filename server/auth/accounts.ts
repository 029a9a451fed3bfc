import { v7 as uuidv7 } from 'uuid';
import { AppError } from '../../shared/errors/app-error.ts';
import { normaliseEmail } from '../../shared/features/administration/model.ts';
import type { ReadScope, WriteScope } from '../db/organisation-scope.ts';

export type NewAccount = {
  userId: string;
  staffId: string;
  name: string;
  email: string;
  /** Made before the transaction: hashing is slow on purpose. Null: nobody can sign in yet. */
  passwordHash: string | null;
};

/** @throws AppError conflict when somebody signs in with this address already. */
export async function addAccount(
  { trx, organisationId, now }: WriteScope,
  { userId, staffId, name, email, passwordHash }: NewAccount,
): Promise<void> {
  const added = await trx
    .insertInto('auth.users')
    .values({
      id: userId,
      name,
      email: normaliseEmail(email),
      email_verified: true,
      organisation_id: organisationId,
      staff_id: staffId,
      created_at: now,
      updated_at: now,
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!added) throw new AppError('conflict', 'administration:emailTaken', { email });
  await trx
    .insertInto('auth.accounts')
    .values({
      id: uuidv7(),
      account_id: userId,
      provider_id: 'credential',
      user_id: userId,
      password: passwordHash,
      created_at: now,
      updated_at: now,
    })
    .execute();
}

/** A new password ends every session: whoever knew the old one is out. */
export async function setPassword(
  scope: WriteScope,
  { staffId, passwordHash }: { staffId: string; passwordHash: string },
): Promise<void> {
  const { id: userId } = await scope.trx
    .selectFrom('auth.users')
    .select('id')
    .where('organisation_id', '=', scope.organisationId)
    .where('staff_id', '=', staffId)
    .executeTakeFirstOrThrow();
  await scope.trx
    .updateTable('auth.accounts')
    .set({ password: passwordHash, updated_at: scope.now })
    .where('user_id', '=', userId)
    .where('provider_id', '=', 'credential')
    .execute();
  await endSessions(scope, userId);
}

export async function endSessions({ trx }: ReadScope, userId: string): Promise<void> {
  await trx.deleteFrom('auth.sessions').where('user_id', '=', userId).execute();
}
