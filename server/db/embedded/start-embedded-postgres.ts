import { chmod, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { chooseBinaries } from './choose-binaries.ts';
import { DataFolderError } from './data-folder-error.ts';
import { initialiseCluster } from './initialise-cluster.ts';
import { PORT } from './launch.ts';
import { makeFolder } from './make-folder.ts';
import { createDatabaseUnlessThere } from './presence.ts';
import { serverUser } from './server-user.ts';
import { prepareSocketFolder } from './socket-folder.ts';
import { startOrAdopt } from './start-or-adopt.ts';
import { stayPresent } from './stay-present.ts';
import { binariesWithinReach, clusterWithinReach } from './within-reach.ts';

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
  /** Makes this process the one Kith server of the data folder. Throws DataFolderError when another is. */
  claim(): Promise<void>;
  /** Stops the server, unless another process uses it. */
  stop(): Promise<void>;
}

const DATABASE = 'kith';

/**
 * Starts the server of this data folder or adopts the one that runs there, and starts it again should it die.
 * Throws DataFolderError.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataFolder = await prepareDataFolder(options.dataFolder);
  const cluster = await clusterWithinReach(dataFolder);
  const binaries = await binariesWithinReach(await chooseBinaries(cluster, options.binariesFolder));
  const durable = options.durable ?? true;
  await initialiseCluster(binaries, cluster, durable);
  const socketFolder = await prepareSocketFolder(dirname(cluster), options.socketFolder);
  const launch = { binaries, cluster, socketFolder, logFile: join(dataFolder, 'postgres.log'), durable };

  const { presence, adopted } = await startOrAdopt(launch);
  await createDatabaseUnlessThere(presence, DATABASE);
  const connection = { host: presence.host, port: PORT, user: 'kith', database: DATABASE };
  return { connection, adopted, ...stayPresent(presence, { ...launch, socketFolder: presence.host }) };
}

async function prepareDataFolder(folder: string): Promise<string> {
  try {
    // A server with a user of its own passes through to its cluster but cannot list what else is here.
    const mode = serverUser() ? 0o711 : 0o700;
    await makeFolder(folder, mode);
    await chmod(folder, mode);
    return await realpath(folder);
  } catch (cause) {
    throw new DataFolderError('unwritable', { folder }, { cause });
  }
}
