import { chmod, chown, cp, mkdir, mkdtemp, readdir, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const projectFolder = resolve(import.meta.dirname, '../..');

const copied = ['server', 'shared', 'package.json', 'tsconfig.json', 'tsconfig.base.json'];
const buildTools = ['vite', 'wxt'];

/** A clone to start Kith from, which builds nothing because it has nothing to build with; remove it afterwards. */
export async function cloneWithoutTools(owner?: { uid: number; gid: number }): Promise<string> {
  const clone = await mkdtemp(join(tmpdir(), 'kith-clone-'));
  for (const part of copied) await cp(join(projectFolder, part), join(clone, part), { recursive: true });
  const packages = join(projectFolder, 'node_modules');
  await mkdir(join(clone, 'node_modules'));
  for (const name of await readdir(packages))
    if (!buildTools.includes(name)) await symlink(join(packages, name), join(clone, 'node_modules', name));
  await chmod(clone, 0o711);
  if (owner) await chown(clone, owner.uid, owner.gid);
  return clone;
}
