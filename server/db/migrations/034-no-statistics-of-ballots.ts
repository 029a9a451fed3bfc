import { type Kysely, sql } from 'kysely';

/** PostgreSQL keeps examples of what it has analysed, and would go on to after the ballots are gone. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ['survey_ballots', 'survey_comments'])
    await sql`
      ALTER TABLE ${sql.table(table)}
        ALTER COLUMN token_hash SET STATISTICS 0,
        ALTER COLUMN body SET STATISTICS 0`.execute(db);
}
