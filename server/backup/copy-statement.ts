import { escapeIdentifier } from 'pg';
import type { BackupTable } from './backup-format.ts';

export function copyStatement(
  { schema, table, columns }: BackupTable,
  direction: 'to stdout' | 'from stdin',
): string {
  const name = `${escapeIdentifier(schema)}.${escapeIdentifier(table)}`;
  return `copy ${name} (${columns.map((column) => escapeIdentifier(column)).join(', ')}) ${direction}`;
}
