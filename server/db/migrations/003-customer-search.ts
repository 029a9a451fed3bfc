import { type Kysely, sql } from 'kysely';

/**
 * Under row-level security LIKE may not reach an index: it could tell what hidden rows hold, and is not marked
 * leakproof. This looks through the trigram index as the tables' owner, inside the caller's own organisation.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `CREATE FUNCTION customers_like(pattern text) RETURNS SETOF uuid
         LANGUAGE sql STABLE SECURITY DEFINER ROWS 100 SET search_path = public, pg_temp AS $$
         SELECT id FROM customers
         WHERE organisation_id = current_setting('kith.organisation_id')::uuid
           AND search_text LIKE pattern AND deleted_at IS NULL $$;
       REVOKE ALL ON FUNCTION customers_like FROM PUBLIC;
       GRANT EXECUTE ON FUNCTION customers_like TO kith_app;`,
    )
    .execute(db);
}
