import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneWithoutTools } from '../../test/support/clone-without-tools.ts';
import { type OwnPostgres, startOwnPostgres } from '../../test/support/own-postgres.ts';
import { startUntilReady } from '../../test/support/run-start.ts';
import { createTestOrganisation } from '../../test/support/test-organisation.ts';
import { backupDatabase } from '../backup/backup-database.ts';
import { restoreDatabase } from '../backup/restore-database.ts';
import { openDatabase, openPool } from '../db/open-database.ts';

const now = new Date('2026-03-02T02:00:00Z');
let postgres: OwnPostgres;
let clone: string;
beforeAll(async () => {
  postgres = await startOwnPostgres();
  clone = await cloneWithoutTools();
});
afterAll(async () => {
  await postgres.stop();
  await rm(clone, { recursive: true });
});

async function startAndStop(databaseUrl: string): Promise<void> {
  const kith = await startUntilReady({ DATABASE_URL: databaseUrl }, { cwd: clone });
  expect((await fetch(`${kith.url}/api/trpc/session.current`)).status).toBe(200);
  expect(await kith.end('SIGTERM')).toBe(0);
}

/** A customer of one organisation, searched for by that one and by its neighbour. */
async function searchInTwoOrganisations(databaseUrl: string): Promise<number[]> {
  const database = openDatabase(openPool({ connectionString: databaseUrl }));
  const [ours, theirs] = [await createTestOrganisation(database), await createTestOrganisation(database)];
  await ours.as('staff').customers.add({ id: uuidv7(), name: '陈立群', kind: 'person', identities: [] });
  const searches = [ours, theirs].map((organisation) =>
    organisation.as('staff').customers.search({ query: '陈立' }),
  );
  const found = await Promise.all(searches);
  await database.destroy();
  return found.map(({ items }) => items.length);
}

test('a user who owns its database and may make roles needs nothing else', async () => {
  await postgres.administer(
    "CREATE ROLE maker LOGIN CREATEROLE PASSWORD 'word'",
    'CREATE DATABASE made OWNER maker',
  );
  const databaseUrl = postgres.addressOf('maker', 'word', 'made');
  await startAndStop(databaseUrl);
  await startAndStop(databaseUrl);
  expect(await searchInTwoOrganisations(databaseUrl)).toEqual([1, 0]);
});

test('a user without that right works with roles an administrator made, backup and restore included', async () => {
  await postgres.administer(
    "CREATE ROLE tenant LOGIN PASSWORD 'word'",
    'CREATE DATABASE let OWNER tenant',
    'CREATE DATABASE copy OWNER tenant',
    'DROP DATABASE IF EXISTS made',
    'DROP ROLE IF EXISTS kith_app, kith_sign_in',
    'CREATE ROLE kith_app',
    'CREATE ROLE kith_sign_in',
    'GRANT kith_app, kith_sign_in TO tenant',
  );
  const databaseUrl = postgres.addressOf('tenant', 'word', 'let');
  await startAndStop(databaseUrl);
  expect(await searchInTwoOrganisations(databaseUrl)).toEqual([1, 0]);

  const file = join(clone, 'kith.backup');
  const copy = postgres.addressOf('tenant', 'word', 'copy');
  await backupDatabase({ address: { connectionString: databaseUrl }, file, now });
  await restoreDatabase({ address: { connectionString: copy }, file, now });
  await startAndStop(copy);
});
