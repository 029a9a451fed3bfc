import { type Kysely, sql } from 'kysely';

/**
 * One or two characters get an index too. The start of a word is a trigram (`"  w"`, `" wa"`) that an expression reaches;
 * names in other scripts have no words to begin, and are indexed by their characters.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `CREATE FUNCTION characters_beyond_ascii(text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
         RETURN string_to_array(regexp_replace($1, '[\\x01-\\x7f]+', '', 'g'), NULL);
       CREATE INDEX customers_characters ON customers USING gin (characters_beyond_ascii(search_text));`,
    )
    .execute(db);
  await createSearch(db, 'customers_matching', 'search_text ~ $1');
  await createSearch(
    db,
    'customers_with_characters',
    'characters_beyond_ascii(search_text) @> characters_beyond_ascii($1) AND strpos(search_text, $1) > 0',
  );
}

/** As 003 does: as the tables' owner, inside the caller's own organisation. */
async function createSearch(db: Kysely<unknown>, name: string, condition: string): Promise<void> {
  await sql
    .raw(
      `CREATE FUNCTION ${name}(text) RETURNS SETOF uuid
         LANGUAGE sql STABLE SECURITY DEFINER ROWS 100 SET search_path = public, pg_temp AS $$
         SELECT id FROM customers
         WHERE organisation_id = current_setting('kith.organisation_id')::uuid
           AND ${condition} AND deleted_at IS NULL $$;
       REVOKE ALL ON FUNCTION ${name} FROM PUBLIC;
       GRANT EXECUTE ON FUNCTION ${name} TO kith_app;`,
    )
    .execute(db);
}
