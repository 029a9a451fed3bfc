import { type Kysely, sql } from 'kysely';

/** The mail a promise was found in: its Message-ID, or where a host shows none the host's own key. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE promises ADD COLUMN message_id text`.execute(db);
}
