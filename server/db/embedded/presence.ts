import { realpath } from 'node:fs/promises';
import { Client } from 'pg';
import { DataFolderError } from './data-folder-error.ts';
import { PORT } from './launch.ts';

/** Any numbers will do, as long as nothing else in the maintenance database locks them. */
const PRESENCE = 8_420_001;
const CLAIM = 8_420_002;
/** A killed process is gone at once, its connection some milliseconds later. */
const CLAIM_PATIENCE = '2s';

/**
 * One connection per process that uses the embedded server, holding a shared lock for as long as the process lives.
 * The kernel drops it with the process, so a kill -9 cannot leave a false trace as a lock file would.
 */
export async function holdPresence(socketFolder: string, cluster: string): Promise<Client | undefined> {
  const client = new Client({ host: socketFolder, port: PORT, user: 'kith', database: 'postgres' });
  client.on('error', () => {});
  try {
    await client.connect();
    // Waits while a stop is under way; the stopping server then ends this connection and the caller starts anew.
    await client.query('select pg_advisory_lock_shared($1)', [PRESENCE]);
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    if (rows[0]?.data_directory === (await realpath(cluster))) return client;
  } catch {
    // Not up, still recovering or going down: the caller asks again.
  }
  await client.end().catch(() => {});
  return undefined;
}

/** Throws DataFolderError when another process has claimed this data folder. */
export async function claimServer(presence: Client, cluster: string): Promise<void> {
  await presence.query(`set lock_timeout = '${CLAIM_PATIENCE}'`);
  await presence.query('select pg_advisory_lock($1)', [CLAIM]).catch((cause: unknown) => {
    throw new DataFolderError('in-use', { folder: cluster }, { cause });
  });
}

/** True when nobody else is present; from then on nobody can become so, until this connection ends. */
export async function isLastPresent(presence: Client): Promise<boolean> {
  await presence.query('select pg_advisory_unlock_shared($1)', [PRESENCE]);
  const { rows } = await presence.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [
    PRESENCE,
  ]);
  return rows[0]?.alone === true;
}

export async function createDatabaseUnlessThere(presence: Client, database: string): Promise<void> {
  const { rowCount } = await presence.query('select from pg_database where datname = $1', [database]);
  if (rowCount) return;
  await presence.query(`create database "${database}"`).catch((error: { code?: string }) => {
    // 42P04 and 23505: another start created it in this moment.
    if (error.code !== '42P04' && error.code !== '23505') throw error;
  });
}
