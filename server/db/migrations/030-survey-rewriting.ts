import { type Kysely, sql } from 'kysely';

/** How often ballots of a round were deleted since the files they lay in were last rewritten. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE survey_rounds ADD COLUMN rewritings_owed integer NOT NULL DEFAULT 0`.execute(db);
}
