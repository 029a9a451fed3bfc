import { sql } from 'kysely';
import type { Database, Trx } from '../db/schema.ts';

/**
 * Runs statements on the schema `auth`, which the application's own role cannot enter. Inside a transaction it becomes
 * its role again afterwards; after an error the transaction must end. Give `work` no text that came from outside.
 */
export async function asSignIn<T>(database: Database, work: (trx: Trx) => Promise<T>): Promise<T> {
  if (!database.isTransaction) return database.transaction().execute((trx) => asSignIn(trx, work));
  const trx = database as Trx;
  const { rows } = await sql<{ role: string }>`
    SELECT current_setting('role') AS role, set_config('role', 'kith_sign_in', true)`.execute(trx);
  const result = await work(trx);
  await sql`SELECT set_config('role', ${rows[0]!.role}, true)`.execute(trx);
  return result;
}
