import { type Expression, sql } from 'kysely';
import type { Database } from './schema.ts';

const mark = '/* kept */ ';
const names = new Map<string, string>();

/**
 * For the reads that are asked all day: each connection parses and plans the statement once. Its text must not vary
 * with the input beyond a few shapes, and its columns must be named, since it outlives a migration.
 */
export async function askKept<Row>(database: Database, query: Expression<Row>): Promise<Row[]> {
  return (await sql<Row>`${sql.raw(mark)}${query}`.execute(database)).rows;
}

/** What the driver takes: a kept statement under the name by which a connection knows it again. */
export function statementOf(text: string): string | { name: string; text: string } {
  if (!text.startsWith(mark)) return text;
  const name = names.get(text) ?? `kept_${names.size}`;
  names.set(text, name);
  return { name, text };
}
