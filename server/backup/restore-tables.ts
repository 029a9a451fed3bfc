import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { BackupEnd, type BackupProgress, BackupTable } from './backup-format.ts';
import { listForeignKeys, listSequences, listTables } from './catalogue-of-tables.ts';
import { copyStatement } from './copy-statement.ts';
import type { FrameReader } from './frames.ts';

type OnProgress = ((progress: BackupProgress) => void) | undefined;

/**
 * Foreign keys are taken off and put back, which checks them: tables may refer to each other in a circle.
 * @throws RangeError when something is missing.
 */
export async function restoreTables(
  client: ClientBase,
  reader: FrameReader,
  onProgress: OnProgress,
): Promise<BackupEnd> {
  const foreignKeys = await listForeignKeys(client);
  for (const { table, name } of foreignKeys)
    await client.query(`alter table ${table} drop constraint ${name}`);
  await clearTables(client);
  const end = await copyTables(client, reader, onProgress);
  for (const { table, name, definition } of foreignKeys)
    await client.query(`alter table ${table} add constraint ${name} ${definition}`);
  for (const { table, column, sequence } of await listSequences(client))
    await client.query(`select setval('${sequence}', coalesce(max(${column}), 0) + 1, false) from ${table}`);
  return end;
}

/** Migrations may have put rows of their own; the backup has them too. */
async function clearTables(client: ClientBase) {
  for (const { schema, table } of await listTables(client))
    await client.query(`delete from "${schema}"."${table}"`);
}

async function copyTables(
  client: ClientBase,
  reader: FrameReader,
  onProgress: OnProgress,
): Promise<BackupEnd> {
  const restored = { tables: 0, rows: 0 };
  for (;;) {
    const content = await reader.next();
    if (!content) throw new RangeError('the file has no end');
    const description: unknown = JSON.parse(content.toString());
    const end = BackupEnd.safeParse(description);
    if (end.success) {
      if (end.data.rows !== restored.rows) throw new RangeError('the counts do not agree');
      return end.data;
    }
    const table = BackupTable.parse(description);
    const rows = client.query(copyFrom(copyStatement(table, 'from stdin')));
    await pipeline(reader.untilEmpty(), rows);
    restored.tables += 1;
    restored.rows += rows.rowCount;
    onProgress?.({ table: table.table, rows: rows.rowCount });
  }
}
