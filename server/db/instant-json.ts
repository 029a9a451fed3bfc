import { type RawBuilder, sql } from 'kysely';

/** ISO 8601 in UTC, as `Date.toISOString` writes it. `column` is never input. */
export function instantJson(column: string): RawBuilder<string> {
  return sql.raw(`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);
}
