import { sql } from 'kysely';
import type { Database } from './schema.ts';

/** Writes these tables’ files anew, so that nothing deleted lies on in them. As the owner, who alone may. */
export async function rewriteTables(owner: Database, tables: readonly string[]): Promise<void> {
  for (const table of tables) await sql`VACUUM (FULL) ${sql.table(table)}`.execute(owner);
}
