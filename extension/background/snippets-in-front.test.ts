import { expect, test } from 'vitest';
import { directory } from '../../test/fixtures/panel-card.ts';
import { openCache, uuid } from '../cache/test-cache.fixture.ts';
import { shortcutsInFront } from './snippets-in-front.ts';
import { nothingOpen } from './tab-readings.ts';

const now = () => new Date('2026-11-22T04:00:00.000Z');

async function device() {
  const db = await openCache();
  const snippet = { id: uuid(1), shortcut: ';hi', body: '{{my name}}', isShared: false };
  await db.write('directory', { ...directory, writing: { ...directory.writing, snippets: [snippet] } });
  const parts = { db, now, known: { has: async () => false }, fetcher: { ask: () => 'fetching' as const } };
  const switchOff = (part: string, expiresAt: string) =>
    db.write('switches', {
      ...{ organisationId: uuid(2), number: 1, expiresAt, selectors: [] },
      off: [{ part, reason: 'too slow', since: '2026-11-20T00:00:00.000Z' }],
    });
  return { switchOff, typed: () => shortcutsInFront(parts, nothingOpen) };
}

test('a shortcut stands for its filled snippet, until shortcuts are switched off', async () => {
  const { switchOff, typed } = await device();
  const offered = [{ typed: ';hi', text: directory.me.name }];
  expect(await typed()).toEqual(offered);
  await switchOff('shortcuts', '2026-12-22T00:00:00.000Z');
  expect(await typed()).toEqual([]);
  await switchOff('shortcuts', '2026-11-21T00:00:00.000Z');
  expect(await typed()).toEqual(offered);
});
