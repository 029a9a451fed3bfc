import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import type { PoolClient } from 'pg';
import { ZodError } from 'zod';
import { AppError } from '../../shared/errors/app-error.ts';
import { latestMigration, migrate } from '../db/migrate.ts';
import { type DatabaseAddress, openDatabase, openPool } from '../db/open-database.ts';
import { BackupHeader, type BackupProgress, type BackupSummary } from './backup-format.ts';
import { newestMigration } from './catalogue-of-tables.ts';
import { FrameReader } from './frames.ts';
import { restoreTables } from './restore-tables.ts';

export interface RestoreOptions {
  address: DatabaseAddress;
  file: string;
  now: Date;
  onProgress?: (progress: BackupProgress) => void;
}

/**
 * Fills an empty database, all or nothing, and brings it to this program's schema. No server may use it meanwhile.
 * @throws AppError when the file is no backup, damaged or newer than the program, or the database is not empty.
 */
export async function restoreDatabase({
  address,
  file,
  now,
  onProgress,
}: RestoreOptions): Promise<BackupSummary> {
  const bytes = createReadStream(file).on('error', (error) => bytes.destroy(error));
  const gunzip = createGunzip();
  bytes.on('error', (error) => gunzip.destroy(error)).pipe(gunzip);
  const reader = new FrameReader(gunzip);
  try {
    const { migration } = await readHeader(reader, file);
    await emptyAt(address, migration);
    const end = await inTransaction(address, async (client) => {
      const restored = await restoreTables(client, reader, onProgress);
      await beginDevicesAnew(client, now);
      return restored;
    });
    return { ...end, migration };
  } catch (error) {
    throw asRefusal(error, file);
  } finally {
    bytes.destroy();
    await migrateTo(address, latestMigration);
  }
}

async function readHeader(reader: FrameReader, file: string): Promise<BackupHeader> {
  const first = await reader.next().catch((error: Error) => {
    // zlib's word for a file that is no gzip at all.
    if (error.message !== 'incorrect header check') throw error;
  });
  const header = BackupHeader.safeParse(first && parseJson(first));
  if (!header.success) throw new AppError('invalid', 'backup:notABackup', { file });
  if (header.data.migration > latestMigration) throw new AppError('conflict', 'backup:newer');
  return header.data;
}

/** A database without people and customers holds nothing of value, so it is made anew at the level of the backup. */
async function emptyAt(address: DatabaseAddress, migration: string) {
  await inTransaction(address, async (client) => {
    if (await newestMigration(client)) {
      const { rows } = await client.query(
        'select exists (select from auth.users) or exists (select from public.customers) as is_used',
      );
      if (rows[0]?.is_used) throw new AppError('conflict', 'backup:notEmpty');
    }
    await client.query(
      'drop schema public cascade; drop schema if exists auth cascade; create schema public',
    );
  });
  await migrateTo(address, migration);
}

/**
 * Devices have seen what came after the backup, under clocks that come again. Counting on from this moment gives an
 * epoch that none of them can know.
 */
async function beginDevicesAnew(client: PoolClient, now: Date) {
  await client.query('update public.staff set access_epoch = greatest(access_epoch + 1, $1)', [
    now.getTime(),
  ]);
}

async function migrateTo(address: DatabaseAddress, migration: string) {
  const owner = openDatabase(openPool(address, { role: 'owner', max: 1 }));
  try {
    await migrate(owner, migration);
  } finally {
    await owner.destroy();
  }
}

async function inTransaction<Result>(
  address: DatabaseAddress,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const pool = openPool(address, { role: 'owner', max: 1 });
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } finally {
    client.release(true);
    await pool.end();
  }
}

function parseJson(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString());
  } catch {
    return undefined;
  }
}

/** Whatever zlib, a frame or PostgreSQL's parser finds wrong in the file is damage to the one who restores. */
function asRefusal(error: unknown, file: string): unknown {
  if (error instanceof AppError) return error;
  const { code = '', syscall, message } = error as NodeJS.ErrnoException;
  if (syscall) return new AppError('invalid', 'backup:unreadable', { file, reason: message });
  const isMisread = [RangeError, SyntaxError, ZodError].some((kind) => error instanceof kind);
  // Data that cannot be, rows that fit no rule, names of tables and columns that are none.
  const isDamage = isMisread || /^(Z_|22|23|42)/.test(code);
  return isDamage ? new AppError('invalid', 'backup:damaged', { file }) : error;
}
