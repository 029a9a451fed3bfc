import { existsSync, readlinkSync, statSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { PostgresBinaries } from './find-binaries.ts';
import { serverUser } from './server-user.ts';

/** Where things go that root keeps in a private home, which the database's own user cannot enter. */
const SHARED_FOLDER = '/var/lib/kith';

/** The folder of the cluster; in a private home `data/postgres` is a link to a place within reach. */
export async function clusterWithinReach(dataFolder: string): Promise<string> {
  const cluster = join(dataFolder, 'postgres');
  if (isWithinReach(dataFolder)) return cluster;
  const linked = linkTarget(cluster);
  if (linked) return linked;
  await mkdir(SHARED_FOLDER, { recursive: true, mode: 0o755 });
  const home = await mkdtemp(join(SHARED_FOLDER, 'data-'));
  await chmod(home, 0o711);
  await symlink(join(home, 'postgres'), cluster).catch(async (error: NodeJS.ErrnoException) => {
    await rm(home, { recursive: true });
    if (error.code !== 'EEXIST') throw error;
  });
  return linkTarget(cluster) ?? cluster;
}

/** Programs in a private home are copied once to a place within reach. */
export async function binariesWithinReach(binaries: PostgresBinaries): Promise<PostgresBinaries> {
  if (isWithinReach(binaries.folder)) return binaries;
  const program = dirname(binaries.folder);
  const { mtimeMs, size } = statSync(join(binaries.folder, 'postgres'));
  const copy = join(SHARED_FOLDER, `postgresql-${binaries.major}-${size}-${Math.trunc(mtimeMs)}`);
  if (!existsSync(copy)) {
    await mkdir(SHARED_FOLDER, { recursive: true, mode: 0o755 });
    const temporary = await mkdtemp(join(SHARED_FOLDER, 'copying-'));
    await cp(program, temporary, { recursive: true, verbatimSymlinks: true });
    await chmod(temporary, 0o755);
    // Another start may have copied it in this moment.
    await rename(temporary, copy).catch(() => rm(temporary, { recursive: true }));
  }
  return { ...binaries, folder: join(copy, basename(binaries.folder)) };
}

function isWithinReach(path: string): boolean {
  if (!serverUser()) return true;
  for (let folder = path; folder !== dirname(folder); folder = dirname(folder))
    if ((statSync(folder).mode & 0o001) === 0) return false;
  return true;
}

function linkTarget(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}
