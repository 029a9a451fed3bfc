import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdtemp, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { DataFolderError } from './data-folder-error.ts';
import type { PostgresBinaries } from './find-binaries.ts';
import { initialisingUser, type ServerUser, serverUser } from './server-user.ts';

const INITDB = [
  '--username=kith',
  '--auth=trust',
  '--encoding=UTF8',
  '--locale=C',
  // The provider does not reach pg_trgm: with a ctype of plain C it sees no letter beyond ASCII.
  `--lc-ctype=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`,
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--data-checksums',
  '--no-instructions',
];

/** Makes the cluster under a temporary name, so that a folder with the real name is always complete. */
export async function initialiseCluster(
  binaries: PostgresBinaries,
  cluster: string,
  durable: boolean,
): Promise<void> {
  if (existsSync(cluster)) return;
  const temporary = await mkdtemp(`${cluster}.new-`);
  try {
    await runInitdb(binaries, temporary, durable);
    const owner = serverUser();
    if (owner) await chownAll(temporary, owner);
    await renameUnlessThere(temporary, cluster);
    if (durable) await syncFolder(dirname(cluster));
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function runInitdb(binaries: PostgresBinaries, folder: string, durable: boolean) {
  const user = initialisingUser();
  if (user) await chown(folder, user.uid, user.gid);
  const options = [...INITDB, ...(durable ? [] : ['--no-sync']), '--pgdata', folder];
  const environment = { LC_ALL: 'C', TZ: 'UTC' };
  await promisify(execFile)(join(binaries.folder, 'initdb'), options, {
    ...user,
    cwd: '/',
    env: environment,
  }).catch((error: Error & { stderr?: string }) => {
    const reason = /permission denied|EACCES/i.test(`${error.stderr} ${error.message}`)
      ? 'unreachable'
      : 'failed';
    throw new DataFolderError(reason, { folder: dirname(folder), reason: error.stderr || error.message });
  });
}

/** Another start may have finished first; then its cluster is the one. */
async function renameUnlessThere(temporary: string, cluster: string) {
  await rename(temporary, cluster).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  });
}

async function chownAll(folder: string, owner: ServerUser) {
  const entries = await readdir(folder, { recursive: true });
  for (const entry of ['.', ...entries]) await chown(join(folder, entry), owner.uid, owner.gid);
}

async function syncFolder(folder: string) {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
