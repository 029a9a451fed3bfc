import { type Kysely, sql } from 'kysely';
import { ensureRole } from '../ensure-role.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  await ensureRole(db, 'kith_app');
  await sql
    .raw(
      `CREATE EXTENSION IF NOT EXISTS pg_trgm;
       CREATE SCHEMA IF NOT EXISTS auth;
       GRANT USAGE ON SCHEMA public TO kith_app;`,
    )
    .execute(db);
}
