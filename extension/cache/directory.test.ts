import { expect, test } from 'vitest';
import { directory } from '../../test/fixtures/panel-card.ts';
import { shownDirectory } from './directory.ts';
import { openCache } from './test-cache.fixture.ts';

test('a directory kept by an earlier version has all that a directory has by now', async () => {
  const db = await openCache();
  const { version, organisationName, me, staff, domainRules, settings } = directory;
  // As JSON from a server that knew no more.
  const first = { version, organisationName, me, staff, domainRules, settings } as typeof directory;
  await db.write('directory', first);
  const shown = await shownDirectory(db);
  expect(Object.keys(shown ?? {}).sort()).toEqual(Object.keys(directory).sort());
  expect(Object.values(shown ?? {})).not.toContain(undefined);
});
