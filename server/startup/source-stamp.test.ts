import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sourceStamp } from './source-stamp.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kith-stamp-'));
  await mkdir(join(root, 'code'));
  await writeFile(join(root, 'code', 'panel.ts'), 'one');
});
afterEach(() => rm(root, { recursive: true }));

const stamp = () => sourceStamp(root, ['code', 'absent']);

test('changed text, a new file and a new name change the stamp', async () => {
  const stamps = [await stamp()];
  await writeFile(join(root, 'code', 'panel.ts'), 'two');
  stamps.push(await stamp());
  await writeFile(join(root, 'code', 'popup.ts'), '');
  stamps.push(await stamp());
  expect(new Set(stamps).size).toBe(3);
});

test('a touched file and a changed test keep the stamp', async () => {
  const before = await stamp();
  await utimes(join(root, 'code', 'panel.ts'), 0, 0);
  await writeFile(join(root, 'code', 'panel.test.ts'), 'expect');
  expect(await stamp()).toBe(before);
});
