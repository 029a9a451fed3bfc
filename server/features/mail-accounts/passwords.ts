import { asSignIn } from '../../auth/as-sign-in.ts';
import { installationSecret } from '../../auth/installation.ts';
import { openSecret, sealSecret } from '../../auth/seal-secret.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';

const use = 'kith mail passwords';

export async function keepPassword(
  { trx, organisationId }: ReadScope,
  accountId: string,
  password: string,
): Promise<void> {
  const secret = await installationSecret(trx);
  const sealed = sealSecret(password, { secret, use, boundTo: accountId });
  const row = { organisation_id: organisationId, account_id: accountId, sealed };
  await asSignIn(trx, (inAuth) =>
    inAuth
      .insertInto('auth.mail_passwords')
      .values(row)
      .onConflict((conflict) => conflict.columns(['organisation_id', 'account_id']).doUpdateSet({ sealed }))
      .execute(),
  );
}

export async function readPassword({ trx, organisationId }: ReadScope, accountId: string): Promise<string> {
  const secret = await installationSecret(trx);
  const { sealed } = await asSignIn(trx, (inAuth) =>
    inAuth
      .selectFrom('auth.mail_passwords')
      .select('sealed')
      .where('organisation_id', '=', organisationId)
      .where('account_id', '=', accountId)
      .executeTakeFirstOrThrow(),
  );
  return openSecret(sealed, { secret, use, boundTo: accountId });
}
