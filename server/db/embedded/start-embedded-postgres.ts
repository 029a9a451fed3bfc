import type { ChildProcess } from 'node:child_process';
import { chmod, mkdir, readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from 'pg';
import { chooseBinaries } from './choose-binaries.ts';
import { DataFolderError } from './data-folder-error.ts';
import { initialiseCluster } from './initialise-cluster.ts';
import { type Launch, launchPostgres, PORT } from './launch.ts';
import { hasPostmasterFile, readPostmaster } from './postmaster-file.ts';
import { createDatabaseUnlessThere, holdPresence, isLastPresent } from './presence.ts';
import { serverUser } from './server-user.ts';
import { prepareSocketFolder } from './socket-folder.ts';

export interface EmbeddedPostgresOptions {
  dataFolder: string;
  socketFolder?: string;
  /** Folder of a PostgreSQL the operator wants used, e.g. /usr/lib/postgresql/18/bin. */
  binariesFolder?: string;
  /** false only in tests: the database forgets its last moments when the machine fails. */
  durable?: boolean;
}

export interface EmbeddedPostgres {
  connection: { host: string; port: number; user: string; database: string };
  /** True when the server ran already, because a process that used it was killed or still uses it. */
  adopted: boolean;
  /** Stops the server, unless another process uses it. */
  stop(): Promise<void>;
}

const ATTEMPTS = 5;
const POLL_MILLISECONDS = 20;
const DATABASE = 'kith';

/** Starts the server of this data folder or adopts the one that runs there. Throws DataFolderError. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataFolder = await prepareDataFolder(options.dataFolder);
  const cluster = join(dataFolder, 'postgres');
  const binaries = await chooseBinaries(cluster, options.binariesFolder);
  const durable = options.durable ?? true;
  await initialiseCluster(binaries, cluster, durable);
  const socketFolder = await prepareSocketFolder(dataFolder, options.socketFolder);
  const launch = { binaries, cluster, socketFolder, logFile: join(dataFolder, 'postgres.log'), durable };

  const { presence, child } = await startOrAdopt(launch);
  await createDatabaseUnlessThere(presence, DATABASE);
  return {
    connection: { host: presence.host, port: PORT, user: 'kith', database: DATABASE },
    adopted: child === undefined,
    stop: () => stopUnlessShared(presence, cluster),
  };
}

async function prepareDataFolder(folder: string): Promise<string> {
  try {
    // A server with a user of its own passes through to its cluster but cannot list what else is here.
    const mode = serverUser() ? 0o711 : 0o700;
    await mkdir(folder, { recursive: true, mode });
    await chmod(folder, mode);
    return await realpath(folder);
  } catch (cause) {
    throw new DataFolderError('unwritable', { folder }, { cause });
  }
}

async function startOrAdopt(launch: Launch): Promise<{ presence: Client; child?: ChildProcess }> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const running = await readPostmaster(launch.cluster);
    const adopted = running && (await holdPresence(running.socketFolder, launch.cluster));
    if (adopted) return { presence: adopted };
    const child = launchPostgres(launch);
    const started = await presenceOnceUp(launch, child);
    // The pid tells whether ours won against a simultaneous start.
    if (started)
      return (await readPostmaster(launch.cluster))?.pid === child.pid
        ? { presence: started, child }
        : { presence: started };
    await wait(POLL_MILLISECONDS * 2 ** attempt);
  }
  throw await explainFailure(launch);
}

/** Recovery after a crash may take minutes, so the only limit is the life of the process. */
async function presenceOnceUp(launch: Launch, child: ChildProcess): Promise<Client | undefined> {
  let gone = false;
  child.once('exit', () => (gone = true)).once('error', () => (gone = true));
  while (!gone) {
    const presence = await holdPresence(launch.socketFolder, launch.cluster);
    if (presence) return presence;
    await wait(POLL_MILLISECONDS);
  }
  return undefined;
}

async function stopUnlessShared(presence: Client, cluster: string): Promise<void> {
  const postmaster = await readPostmaster(cluster);
  if (postmaster && (await isLastPresent(presence).catch(() => false))) {
    process.kill(postmaster.pid, 'SIGINT');
    while (hasPostmasterFile(cluster)) await wait(POLL_MILLISECONDS);
  }
  await presence.end().catch(() => {});
}

async function explainFailure({ logFile, cluster }: Launch): Promise<DataFolderError> {
  const log = await readFile(logFile, 'utf8').catch(() => '');
  const reason =
    log
      .trimEnd()
      .split('\n')
      .filter((line) => line.includes('FATAL'))
      .at(-1) ?? '';
  const isLocked = /lock file|shared memory block/.test(reason);
  const code = isLocked ? 'in-use' : /permission denied/i.test(reason) ? 'unreachable' : 'failed';
  return new DataFolderError(code, { folder: cluster, reason, log: logFile });
}
