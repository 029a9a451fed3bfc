import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DataFolderError } from './data-folder-error.ts';
import { findBinaries, type PostgresBinaries } from './find-binaries.ts';

/** The preferred binaries for a new cluster; for an existing one, the first that can read it. */
export async function chooseBinaries(cluster: string, configured?: string): Promise<PostgresBinaries> {
  const candidates = await findBinaries(configured);
  const [preferred] = candidates;
  if (!preferred)
    throw new DataFolderError('no-postgres', { platform: `${process.platform}-${process.arch}` });
  const written = await clusterMajor(cluster);
  if (written === undefined) return preferred;
  const matching = candidates.find(({ major }) => major === written);
  if (matching) return matching;
  const newest = Math.max(...candidates.map(({ major }) => major));
  const code = written > newest ? 'newer-than-program' : 'older-than-program';
  throw new DataFolderError(code, { folder: cluster, data: String(written), program: String(newest) });
}

async function clusterMajor(cluster: string): Promise<number | undefined> {
  const text = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : Number(text.trim());
}
