import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestOrganisation, openTestDatabase } from '../../test/support/test-organisation.ts';
import { askKept } from './kept-statements.ts';
import { openDatabase, openPool } from './open-database.ts';
import { readIn } from './organisation-scope.ts';
import type { Database } from './schema.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
/** All that is asked goes over the same connection. */
let database: Database;
beforeAll(async () => {
  opened = await openTestDatabase();
  database = openDatabase(openPool(opened.connection, { max: 1 }));
});
afterAll(async () => {
  await database.destroy();
  await opened.close();
});

test('a statement that is kept is planned once and answers each time by its values', async () => {
  const double = async (n: number) =>
    (await askKept(database, sql<{ twice: number }>`SELECT ${n}::int * 2 AS twice`))[0]?.twice;
  expect([await double(1), await double(2), await double(3)]).toEqual([2, 4, 6]);
  const held = sql<{ calls: number }>`SELECT generic_plans + custom_plans AS calls
    FROM pg_prepared_statements WHERE statement LIKE '%* 2 AS twice'`;
  expect((await held.execute(database)).rows).toEqual([{ calls: 3 }]);
});

test('a kept plan shows every organisation its own rows, however often it was used for another', async () => {
  const ours = await createTestOrganisation(opened.database, { name: 'Ours' });
  const theirs = await createTestOrganisation(opened.database, { name: 'Theirs' });
  const names = (organisationId: string) =>
    readIn(database, organisationId, async ({ trx }) => {
      const rows = await askKept(trx, trx.selectFrom('organisations').select('name'));
      return rows.map(({ name }) => name);
    });
  // After five times PostgreSQL settles on one plan for all values.
  for (let time = 0; time < 8; time++) expect(await names(ours.organisationId)).toEqual(['Ours']);
  expect(await names(theirs.organisationId)).toEqual(['Theirs']);
  expect(await names(ours.organisationId)).toEqual(['Ours']);
});
