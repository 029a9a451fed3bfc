import { existsSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { cloneWithoutTools, projectFolder } from '../../test/support/clone-without-tools.ts';
import { startUntilReady } from '../../test/support/run-start.ts';
import { initialisingUser } from '../db/embedded/server-user.ts';

/** Root runs the test as nobody; everybody else is an ordinary user already. */
const user = initialisingUser();

function closedFolder(): string | undefined {
  for (let folder = projectFolder; user && folder !== dirname(folder); folder = dirname(folder))
    if ((statSync(folder).mode & 0o005) !== 0o005) return folder;
  return undefined;
}

test('an ordinary user starts Kith, stops it, and finds it again after a kill', async ({ skip }) => {
  const closed = closedFolder();
  if (closed) skip(`nobody cannot enter ${closed}, where this clone lies`);
  const clone = await cloneWithoutTools(user);
  const start = () => startUntilReady({}, { cwd: clone, ...user });
  const isPostgresUp = () => existsSync(join(clone, 'data', 'postgres', 'postmaster.pid'));

  const first = await start();
  expect((await fetch(`${first.url}/api/trpc/session.current`)).status).toBe(200);
  expect(await first.end('SIGTERM')).toBe(0);
  expect(isPostgresUp()).toBe(false);
  expect(await (await start()).end('SIGKILL')).toBe('SIGKILL');
  expect(isPostgresUp()).toBe(true);
  expect(await (await start()).end('SIGTERM')).toBe(0);
  expect(isPostgresUp()).toBe(false);
  await rm(clone, { recursive: true });
}, 300_000);
