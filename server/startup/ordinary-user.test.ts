import { existsSync, statSync } from 'node:fs';
import { chmod, chown, cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { startUntilReady } from '../../test/support/run-start.ts';
import { initialisingUser } from '../db/embedded/server-user.ts';

const root = resolve(import.meta.dirname, '../..');

/** Root runs the test as nobody; everybody else is an ordinary user already. */
const user = initialisingUser();

function closedFolder(): string | undefined {
  for (let folder = root; user && folder !== dirname(folder); folder = dirname(folder))
    if ((statSync(folder).mode & 0o005) !== 0o005) return folder;
  return undefined;
}

/** A clone of the user's own; without the build tools, for it is not the pages that are tried. */
async function installFor(): Promise<string> {
  const tree = await mkdtemp(join(tmpdir(), 'kith-ordinary-'));
  for (const part of ['server', 'shared', 'package.json', 'tsconfig.json', 'tsconfig.base.json'])
    await cp(join(root, part), join(tree, part), { recursive: true });
  await mkdir(join(tree, 'node_modules'));
  for (const name of await readdir(join(root, 'node_modules')))
    if (name !== 'vite' && name !== 'wxt')
      await symlink(join(root, 'node_modules', name), join(tree, 'node_modules', name));
  await chmod(tree, 0o700);
  if (user) await chown(tree, user.uid, user.gid);
  return tree;
}

test('an ordinary user starts Kith, stops it, and finds it again after a kill', async ({ skip }) => {
  const closed = closedFolder();
  if (closed) skip(`nobody cannot enter ${closed}, where this clone lies`);
  const tree = await installFor();
  const start = () => startUntilReady({}, { cwd: tree, ...user });
  const isPostgresUp = () => existsSync(join(tree, 'data', 'postgres', 'postmaster.pid'));

  const first = await start();
  expect((await fetch(`${first.url}/api/trpc/session.current`)).status).toBe(200);
  expect(await first.end('SIGTERM')).toBe(0);
  expect(isPostgresUp()).toBe(false);
  expect(await (await start()).end('SIGKILL')).toBe('SIGKILL');
  expect(isPostgresUp()).toBe(true);
  expect(await (await start()).end('SIGTERM')).toBe(0);
  expect(isPostgresUp()).toBe(false);
  await rm(tree, { recursive: true });
}, 120_000);
