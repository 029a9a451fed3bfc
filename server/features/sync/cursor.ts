import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Cursor } from '../../../shared/features/sync/model.ts';
import type { Schema } from '../../db/schema.ts';

type VersionedTable = 'customers' | 'customer_identities';

/** Rows the reader has not seen: later than the clock, or of the same clock and after the id it stopped at. */
export function isAfter<T extends VersionedTable>(
  _eb: ExpressionBuilder<Schema, T>,
  table: T,
  { clock, afterId }: Cursor,
): Expression<SqlBool> {
  const version = sql.ref(`${table}.version`);
  if (afterId === null) return sql<SqlBool>`${version} > ${clock}`;
  return sql<SqlBool>`(${version}, ${sql.ref(`${table}.id`)}) > (${clock}, ${afterId}::uuid)`;
}

/** A device that holds nothing yet begins here and needs no tombstones of what happened before. */
export function startingCursor(clock: number): Cursor {
  return { clock: 0, afterId: null, firstPullAt: clock };
}

/**
 * Where the next page begins. `clock` is the organisation's as this page saw it: with nothing left below it
 * the reader has seen everything up to there.
 */
export function cursorAfter(
  cursor: Cursor,
  page: { last: { version: number; id: string } | undefined; hasMore: boolean; clock: number },
): Cursor {
  if (!page.hasMore || !page.last) return { clock: page.clock, afterId: null };
  const { version, id } = page.last;
  const firstPullAt =
    cursor.firstPullAt !== undefined && version <= cursor.firstPullAt ? cursor.firstPullAt : undefined;
  return { clock: version, afterId: id, ...(firstPullAt === undefined ? {} : { firstPullAt }) };
}
