import { existsSync, lstatSync } from 'node:fs';
import { readFile, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

interface PackageLink {
  source: string;
  target: string;
}

/** The package makes these links in an install script, which npm may have been told not to run. */
export async function makePackageLinks(packageFolder: string): Promise<void> {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, 'utf8')) as PackageLink[];
  await Promise.all(
    links.map(({ source, target }) => makeLink(join(packageFolder, source), join(packageFolder, target))),
  );
}

async function makeLink(source: string, target: string) {
  if (lstatSync(target, { throwIfNoEntry: false })) return;
  const sameFolder = dirname(source) === dirname(target);
  await symlink(sameFolder ? basename(source) : source, target).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}
