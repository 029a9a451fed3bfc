import { createHash } from 'node:crypto';
import { chmod, chown, lstat, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFolderError } from './data-folder-error.ts';
import { serverUser } from './server-user.ts';

/** The kernel's limit for a socket's path, less the name PostgreSQL gives it. */
const LONGEST_FOLDER = 107 - '/.s.PGSQL.5432.lock'.length;

/** A folder only the database's own user can enter: who gets in needs no password. */
export async function prepareSocketFolder(dataFolder: string, configured?: string): Promise<string> {
  const folder = configured ?? defaultSocketFolder(dataFolder);
  const user = serverUser();
  const owner = user?.uid ?? process.getuid?.();
  const made = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (made && user) await chown(folder, user.uid, user.gid);
  // In a shared temporary folder somebody else may have put theirs under this name.
  const found = await lstat(folder);
  const isOurs = found.isDirectory() && (found.uid === owner || found.uid === process.getuid?.());
  if (!isOurs) throw new DataFolderError('unwritable', { folder });
  await chmod(folder, 0o700);
  if (user) await chown(folder, user.uid, user.gid);
  return folder;
}

function defaultSocketFolder(dataFolder: string): string {
  const inside = join(dataFolder, 'socket');
  if (Buffer.byteLength(inside) <= LONGEST_FOLDER) return inside;
  const name = createHash('sha256').update(dataFolder).digest('hex').slice(0, 16);
  return join(tmpdir(), `kith-${name}`);
}
