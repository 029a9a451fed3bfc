import { sql } from 'kysely';
import { AppError } from '../../shared/errors/app-error.ts';
import type { Database, Trx } from './schema.ts';

/** One transaction of one organisation. Row-level security shows it nothing else. */
export type ReadScope = { trx: Trx; organisationId: string };

/** A write has its place in the organisation's one order: every row it changes carries `clock` as version. */
export type WriteScope = ReadScope & { clock: number; now: Date };

async function enter(trx: Trx, organisationId: string): Promise<void> {
  await sql`SELECT set_config('kith.organisation_id', ${organisationId}, true)`.execute(trx);
}

export async function readIn<T>(
  database: Database,
  organisationId: string,
  work: (scope: ReadScope) => Promise<T>,
): Promise<T> {
  return database
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      await enter(trx, organisationId);
      return work({ trx, organisationId });
    });
}

/**
 * Takes the organisation's clock before anything else, so that writers of one organisation queue here and
 * commit in clock order: a reader that has seen clock n has seen everything up to n. Keep `work` short.
 */
export async function writeIn<T>(
  database: Database,
  { organisationId, now }: { organisationId: string; now: Date },
  work: (scope: WriteScope) => Promise<T>,
): Promise<T> {
  return database.transaction().execute(async (trx) => {
    await enter(trx, organisationId);
    const row = await trx
      .updateTable('organisations')
      .set((eb) => ({ clock: eb('clock', '+', 1) }))
      .where('organisation_id', '=', organisationId)
      .returning('clock')
      .executeTakeFirst();
    if (!row) throw new AppError('not-found', 'errors:notFound');
    const result = await work({ trx, organisationId, clock: row.clock, now });
    await sql`SELECT pg_notify('kith_changed', ${organisationId})`.execute(trx);
    return result;
  });
}

/** For rows outside the clock (ballots, logs, device heartbeats). */
export async function writeUnclocked<T>(
  database: Database,
  organisationId: string,
  work: (scope: ReadScope) => Promise<T>,
): Promise<T> {
  return database.transaction().execute(async (trx) => {
    await enter(trx, organisationId);
    return work({ trx, organisationId });
  });
}
