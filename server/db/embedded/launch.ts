import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PostgresBinaries } from './find-binaries.ts';
import { serverUser } from './server-user.ts';

/** Only names the socket's file; no network port is opened. */
export const PORT = 5432;
const LARGEST_LOG_BYTES = 10 * 1024 * 1024;

const SETTINGS = {
  listen_addresses: '',
  port: String(PORT),
  unix_socket_permissions: '0700',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  // The default, worker processes, costs a third of the throughput on 2 cores.
  io_method: 'sync',
  max_wal_size: '256MB',
  jit: 'off',
  random_page_cost: '1.1',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  logging_collector: 'off',
};
const NOT_DURABLE = { fsync: 'off', full_page_writes: 'off' };

export interface Launch {
  binaries: PostgresBinaries;
  cluster: string;
  socketFolder: string;
  logFile: string;
  durable: boolean;
}

/** In a session of its own, so that a terminal's Ctrl-C or a killed parent does not take the database along. */
export function launchPostgres({ binaries, cluster, socketFolder, logFile, durable }: Launch): ChildProcess {
  const settings: Record<string, string> = { ...SETTINGS, unix_socket_directories: socketFolder };
  if (!durable) Object.assign(settings, NOT_DURABLE);
  if (binaries.major < 18) delete settings.io_method;
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(logFile, isLarge(logFile) ? 'w' : 'a', 0o600);
  const child = spawn(join(binaries.folder, 'postgres'), ['-D', cluster, ...options], {
    ...serverUser(),
    cwd: '/',
    detached: true,
    env: { LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.on('error', () => {});
  child.unref();
  return child;
}

function isLarge(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_LOG_BYTES;
}
