import { type Kysely, sql } from 'kysely';

const everything = 'SELECT, INSERT, UPDATE, DELETE';

/** Lets the features into these tables, each organisation to its own rows. For migrations, which run it for ever: another rule is another function. */
export async function keepToOrganisation(
  db: Kysely<unknown>,
  tables: readonly string[],
  granted: string = everything,
): Promise<void> {
  for (const table of tables) {
    await sql
      .raw(
        `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
         CREATE POLICY own_organisation ON ${table} TO kith_app
           USING (organisation_id = current_setting('kith.organisation_id')::uuid)
           WITH CHECK (organisation_id = current_setting('kith.organisation_id')::uuid);
         GRANT ${granted} ON ${table} TO kith_app;`,
      )
      .execute(db);
  }
}
