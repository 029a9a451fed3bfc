import type { ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from 'pg';
import { DataFolderError } from './data-folder-error.ts';
import { type Launch, launchPostgres } from './launch.ts';
import { readPostmaster } from './postmaster-file.ts';
import { holdPresence } from './presence.ts';

/** A killed server's backends may hold its memory for seconds; any other failure shows at once. */
const ATTEMPTS_WHILE_LOCKED = 30;
const ATTEMPTS = 4;
const POLL_MILLISECONDS = 20;
const LONGEST_PAUSE_MILLISECONDS = 500;

/** Simultaneous starts need no lock of ours: PostgreSQL lets one win, and the others find its socket. */
export async function startOrAdopt(launch: Launch): Promise<{ presence: Client; adopted: boolean }> {
  for (let attempt = 1; ; attempt++) {
    const running = await readPostmaster(launch.cluster);
    const found = running && (await holdPresence(running.socketFolder, launch.cluster));
    if (found) return { presence: found, adopted: true };
    const child = launchPostgres(launch);
    const presence = await presenceOnceUp(launch, child);
    if (presence) return { presence, adopted: (await readPostmaster(launch.cluster))?.pid !== child.pid };
    const failure = await explainFailure(launch);
    if (attempt >= (failure.code === 'in-use' ? ATTEMPTS_WHILE_LOCKED : ATTEMPTS)) throw failure;
    await wait(Math.min(POLL_MILLISECONDS * 2 ** attempt, LONGEST_PAUSE_MILLISECONDS));
  }
}

/** Recovery after a crash may take minutes, so the only limit is the life of the process. */
async function presenceOnceUp(launch: Launch, child: ChildProcess): Promise<Client | undefined> {
  let gone = false;
  const end = () => {
    gone = true;
  };
  child.once('exit', end).once('error', end);
  while (!gone) {
    const presence = await holdPresence(launch.socketFolder, launch.cluster);
    if (presence) return presence;
    await wait(POLL_MILLISECONDS);
  }
  return undefined;
}

async function explainFailure({ logFile, cluster }: Launch): Promise<DataFolderError> {
  const log = await readFile(logFile, 'utf8').catch(() => '');
  const fatal = log.split('\n').filter((line) => line.includes('FATAL'));
  const reason = fatal.at(-1) ?? '';
  const isLocked = /lock file|shared memory block/.test(reason);
  const code = isLocked ? 'in-use' : /permission denied/i.test(reason) ? 'unreachable' : 'failed';
  return new DataFolderError(code, { folder: cluster, reason, log: logFile });
}
