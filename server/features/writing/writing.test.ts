import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../../../test/support/test-organisation.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let organisation: TestOrganisation;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());
beforeEach(async () => {
  organisation = await createTestOrganisation(opened.database);
});

const thanks = (isShared = false) => ({
  id: uuidv7(),
  shortcut: ';thanks',
  body: 'Thank you, {{first name}}.',
  isShared,
});

test('one’s own snippet is on one’s own devices and on nobody else’s', async () => {
  const snippet = thanks();
  await organisation.as('staff').writing.saveSnippet(snippet);
  expect((await organisation.as('staff').directory()).writing.snippets).toEqual([snippet]);
  expect((await organisation.as('colleague').directory()).writing.snippets).toEqual([]);
});

test('a snippet for everyone reaches everyone, after their own', async () => {
  const shared = thanks(true);
  const own = thanks();
  await organisation.as('manager').writing.saveSnippet(shared);
  await organisation.as('staff').writing.saveSnippet(own);
  expect((await organisation.as('staff').writing.kit()).snippets).toEqual([own, shared]);
});

test('a changed kit moves the version by which devices know that there is more', async () => {
  const before = (await organisation.as('staff').directory()).version;
  await organisation.as('staff').writing.saveSnippet(thanks());
  expect((await organisation.as('staff').directory()).version).toBeGreaterThan(before);
});

test('only managers and administrators say something for everyone', async () => {
  const shared = thanks(true);
  await expect(organisation.as('staff').writing.saveSnippet(shared)).rejects.toThrow(
    'writing:sharedForbidden',
  );
  await organisation.as('manager').writing.saveSnippet(shared);
  const taken = { ...shared, isShared: false };
  await expect(organisation.as('staff').writing.saveSnippet(taken)).rejects.toThrow(
    'writing:sharedForbidden',
  );
  await expect(organisation.as('staff').writing.removeSnippet({ id: shared.id })).rejects.toThrow(
    'writing:sharedForbidden',
  );
});

test('a colleague’s own snippet is out of reach', async () => {
  const own = thanks();
  await organisation.as('staff').writing.saveSnippet(own);
  const colleague = organisation.as('administrator').writing;
  await expect(colleague.saveSnippet({ ...own, body: 'mine' })).rejects.toThrow('errors:notFound');
  await expect(colleague.removeSnippet({ id: own.id })).rejects.toThrow('errors:notFound');
});

test('a shortcut means one thing only', async () => {
  await organisation.as('staff').writing.saveSnippet(thanks());
  await expect(organisation.as('staff').writing.saveSnippet(thanks())).rejects.toThrow(
    'writing:shortcutTaken',
  );
});

test('the guide is what was last said', async () => {
  const manager = organisation.as('manager').writing;
  const guide = { competitors: ['Acme', '蓝天纸业'], reasons: { en: ['we are near'], zh: ['准时'] } };
  await manager.changeGuide({ ...guide, competitors: ['Old'] });
  await manager.changeGuide(guide);
  expect((await organisation.as('staff').writing.kit()).guide).toEqual(guide);
});
