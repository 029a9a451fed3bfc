import { randomBytes } from 'node:crypto';
import type { Database } from '../db/schema.ts';
import { asSignIn } from './as-sign-in.ts';

/** The organisation this installation was made for; null before the first start has made one. */
export async function installationOrganisation(database: Database): Promise<string | null> {
  const row = await asSignIn(database, (trx) =>
    trx.selectFrom('auth.installation').select('organisation_id').executeTakeFirst(),
  );
  return row?.organisation_id ?? null;
}

/** The first organisation becomes the installation's own. */
export async function claimInstallation(database: Database, organisationId: string): Promise<void> {
  await installationSecret(database);
  await asSignIn(database, (trx) =>
    trx
      .updateTable('auth.installation')
      .set({ organisation_id: organisationId })
      .where('organisation_id', 'is', null)
      .execute(),
  );
}

/** Signs cookies. Made once and kept in the database, so that several servers share it and a backup carries it. */
export async function installationSecret(database: Database): Promise<string> {
  return asSignIn(database, async (trx) => {
    await trx
      .insertInto('auth.installation')
      .values({ secret: randomBytes(32).toString('base64url'), organisation_id: null })
      .onConflict((conflict) => conflict.column('is_only').doNothing())
      .execute();
    const { secret } = await trx.selectFrom('auth.installation').select('secret').executeTakeFirstOrThrow();
    return secret;
  });
}

/** True until somebody can sign in. */
export async function needsFirstAdministrator(database: Database): Promise<boolean> {
  const user = await asSignIn(database, (trx) =>
    trx.selectFrom('auth.users').select('id').limit(1).executeTakeFirst(),
  );
  return user === undefined;
}
