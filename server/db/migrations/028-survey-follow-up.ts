import { type Kysely, sql } from 'kysely';

/** An action may be under way before it is settled. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `ALTER TABLE survey_actions DROP CONSTRAINT survey_actions_state_check;
       ALTER TABLE survey_actions ADD CONSTRAINT survey_actions_state_check
         CHECK (state IN ('open', 'begun', 'kept', 'broken', 'withdrawn'));`,
    )
    .execute(db);
}
