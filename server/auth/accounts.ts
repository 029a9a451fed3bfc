import { v7 as uuidv7 } from 'uuid';
import { AppError } from '../../shared/errors/app-error.ts';
import { normaliseEmail } from '../../shared/features/administration/model.ts';
import type { WriteScope } from '../db/organisation-scope.ts';
import type { Database } from '../db/schema.ts';
import { asSignIn } from './as-sign-in.ts';
import { endSessions } from './end-sessions.ts';

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
  { trx: transaction, organisationId, now }: WriteScope,
  { userId, staffId, name, email, passwordHash }: NewAccount,
): Promise<void> {
  const times = { created_at: now, updated_at: now };
  const isAdded = await asSignIn(transaction, async (trx) => {
    const added = await trx
      .insertInto('auth.users')
      .values({
        id: userId,
        name,
        email: normaliseEmail(email),
        email_verified: true,
        organisation_id: organisationId,
        staff_id: staffId,
        ...times,
      })
      .onConflict((conflict) => conflict.column('email').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!added) return false;
    const credential = { id: uuidv7(), account_id: userId, provider_id: 'credential', user_id: userId };
    await trx
      .insertInto('auth.accounts')
      .values({ ...credential, password: passwordHash, ...times })
      .execute();
    return true;
  });
  if (!isAdded) throw new AppError('conflict', 'administration:emailTaken', { email });
}

/** Who signs in with this address, in whichever organisation. */
export function findAccount(database: Database, email: string) {
  return asSignIn(database, (trx) =>
    trx
      .selectFrom('auth.users')
      .select(['organisation_id', 'staff_id'])
      .where('email', '=', email)
      .executeTakeFirst(),
  );
}

/** A new password by link ends every session and passkey: whoever got in before is out. */
export async function setPassword(
  scope: WriteScope,
  { staffId, passwordHash }: { staffId: string; passwordHash: string },
): Promise<void> {
  await asSignIn(scope.trx, async (trx) => {
    const { id: userId } = await trx
      .selectFrom('auth.users')
      .select('id')
      .where('organisation_id', '=', scope.organisationId)
      .where('staff_id', '=', staffId)
      .executeTakeFirstOrThrow();
    await trx
      .updateTable('auth.accounts')
      .set({ password: passwordHash, updated_at: scope.now })
      .where('user_id', '=', userId)
      .where('provider_id', '=', 'credential')
      .execute();
    await trx.deleteFrom('auth.passkeys').where('user_id', '=', userId).execute();
    await endSessions(trx, { userId });
  });
}

export async function renameAccount(database: Database, userId: string, name: string): Promise<void> {
  await asSignIn(database, (trx) =>
    trx.updateTable('auth.users').set({ name }).where('id', '=', userId).execute(),
  );
}
