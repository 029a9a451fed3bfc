import { type Kysely, sql } from 'kysely';

/** Roles belong to the whole cluster, so another Kith database may have made this one already. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `DO $$ BEGIN
         CREATE ROLE kith_app NOLOGIN;
       EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
       DO $$ BEGIN
         EXECUTE format('GRANT kith_app TO %I', current_user);
       EXCEPTION WHEN invalid_grant_operation THEN NULL; END $$;
       CREATE EXTENSION IF NOT EXISTS pg_trgm;
       CREATE SCHEMA IF NOT EXISTS auth;
       GRANT USAGE ON SCHEMA public TO kith_app;`,
    )
    .execute(db);
}
