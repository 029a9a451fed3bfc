import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestOrganisation, openTestDatabase } from '../../test/support/test-organisation.ts';
import { makeScratchFolder } from '../../test/support/webmail/scratch-folder.ts';
import { openDatabase, openPool } from '../db/open-database.ts';
import { speakIn } from '../startup/speak.ts';
import { importFiles, importInWords } from './import-command.ts';
import type { Workplace } from './workplace.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());

test('a refused file leaves the others alone, and is said so', async () => {
  const organisation = await createTestOrganisation(opened.database);
  const folder = await makeScratchFolder();
  const file = (name: string) => join(folder, name);
  await writeFile(file('empty.csv'), '');
  await writeFile(file('people.csv'), 'Name,E-mail\nFang,fang@huarui.example\n');
  const files = [file('empty.csv'), file('missing.csv'), file('people.csv')];
  const speak = speakIn('en');
  const owner = openDatabase(openPool(opened.connection, { role: 'owner', max: 1 }));
  const workplace: Workplace = { ...opened, address: opened.connection, owner, ballotUrl: '' };
  const options = { dryRun: false, map: [], as: undefined, onProgress: () => undefined };
  const imported = await importFiles(workplace, { kind: 'customers', files, speak }, options);
  expect(imported.map(({ counts }) => counts?.added ?? null)).toEqual([null, null, 1]);
  await owner.destroy();
  const words = importInWords(imported, speak);
  expect(words).toContain(`${file('empty.csv')}: not imported. The file is empty.`);
  expect(words).toMatch(/Files imported: 1; refused: 2$/);
  const rows = await organisation.as('manager').imports.list();
  expect(rows.map(({ state }) => state).sort()).toEqual(['cancelled', 'done']);
});
