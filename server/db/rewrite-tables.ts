import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Database } from './schema.ts';

/** About ten seconds: of two statements beside each other the shorter one waits. */
const usualTries = 100;
const pauseMilliseconds = 100;
/** Nothing else locks this number. */
const lockNumber = 7_231_104;

/**
 * Writes these tables’ files anew, so that nothing deleted lies on in them. False, with the files as they were, while an open transaction
 * could still see what was deleted, since VACUUM FULL would take that along, or another process is at it. As the owner, who alone may.
 */
export function rewriteTables(
  owner: Database,
  tables: readonly string[],
  tries = usualTries,
): Promise<boolean> {
  return owner.connection().execute(async (connection) => {
    const { rows } = await sql<{ isOurs: boolean }>`
      SELECT pg_try_advisory_lock(${lockNumber}) AS "isOurs"`.execute(connection);
    if (!rows[0]!.isOurs) return false;
    try {
      if (!(await isOutOfSight(connection, tries))) return false;
      for (const table of tables) await sql`VACUUM (FULL) ${sql.table(table)}`.execute(connection);
      return true;
    } finally {
      await sql`SELECT pg_advisory_unlock(${lockNumber})`.execute(connection);
    }
  });
}

/**
 * Of whatever was deleted before: a row that is deleted now goes only where those could go as well. It has to be the VACUUM that will be
 * used: a FULL one keeps, unlike a plain one, what a transaction that writes in any database of the server began before.
 */
async function isOutOfSight(connection: Database, tries: number): Promise<boolean> {
  await sql`DROP TABLE IF EXISTS deletion_probe`.execute(connection);
  await sql`CREATE TABLE deletion_probe AS SELECT 1 AS deleted`.execute(connection);
  try {
    await sql`DELETE FROM deletion_probe`.execute(connection);
    for (let left = tries; left > 0; left -= 1) {
      await sql`VACUUM (FULL) deletion_probe`.execute(connection);
      const { rows } = await sql<{ isGone: boolean }>`
        SELECT pg_relation_size('deletion_probe') = 0 AS "isGone"`.execute(connection);
      if (rows[0]!.isGone) return true;
      await pause(pauseMilliseconds);
    }
    return false;
  } finally {
    await sql`DROP TABLE deletion_probe`.execute(connection);
  }
}
