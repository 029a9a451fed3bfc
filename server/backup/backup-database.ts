import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { ClientBase } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { AppError } from '../../shared/errors/app-error.ts';
import { type DatabaseAddress, openPool } from '../db/open-database.ts';
import type { BackupHeader, BackupProgress, BackupSummary } from './backup-format.ts';
import { listTables, newestMigration } from './catalogue-of-tables.ts';
import { copyStatement } from './copy-statement.ts';
import { emptyFrame, frame, jsonFrame } from './frames.ts';

export interface BackupOptions {
  address: DatabaseAddress;
  file: string;
  now: Date;
  onProgress?: (progress: BackupProgress) => void;
}

/**
 * Every table as it is at one moment, while others go on writing. The file has its name only once it is complete.
 * @throws AppError when the file cannot be written.
 */
export async function backupDatabase({
  address,
  file,
  now,
  onProgress,
}: BackupOptions): Promise<BackupSummary> {
  const pool = openPool(address, { role: 'owner', max: 1 });
  const partial = `${file}.partial`;
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const migration = (await newestMigration(client)) ?? '';
    const summary = { tables: 0, rows: 0, migration };
    const header: BackupHeader = { format: 'kith-backup', version: 1, migration, madeAt: now.toISOString() };
    await pipeline(
      framesOf(client, { header, summary, onProgress }),
      createGzip({ level: 3 }),
      createWriteStream(partial, { mode: 0o600 }),
    );
    await keep(partial, file);
    return summary;
  } catch (error) {
    await rm(partial, { force: true });
    throw asRefusal(error, file);
  } finally {
    client.release(true);
    await pool.end();
  }
}

type Contents = { header: BackupHeader; summary: BackupSummary; onProgress: BackupOptions['onProgress'] };

async function* framesOf(
  client: ClientBase,
  { header, summary, onProgress }: Contents,
): AsyncGenerator<Buffer> {
  yield jsonFrame(header);
  for (const table of await listTables(client)) {
    yield jsonFrame(table);
    const rows = client.query(copyTo(copyStatement(table, 'to stdout')));
    for await (const chunk of rows) if (chunk.length > 0) yield frame(chunk);
    yield emptyFrame;
    summary.tables += 1;
    summary.rows += rows.rowCount;
    onProgress?.({ table: table.table, rows: rows.rowCount });
  }
  yield jsonFrame({ tables: summary.tables, rows: summary.rows });
}

async function keep(partial: string, file: string) {
  const handle = await open(partial, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(partial, file);
}

function asRefusal(error: unknown, file: string): unknown {
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  return syscall && code ? new AppError('invalid', 'backup:unwritable', { file, reason: message }) : error;
}
