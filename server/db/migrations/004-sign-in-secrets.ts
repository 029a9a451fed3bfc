import { type Kysely, sql } from 'kysely';

/**
 * Who signs in is read by better-auth as the owner. The application writes a new password and never reads one,
 * so that no statement of a feature can carry a hash away.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `REVOKE ALL ON auth.accounts FROM kith_app;
       GRANT INSERT, UPDATE (password, updated_at) ON auth.accounts TO kith_app;
       GRANT SELECT (user_id, provider_id) ON auth.accounts TO kith_app;`,
    )
    .execute(db);
}
