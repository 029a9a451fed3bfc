import { pino } from 'pino';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestOrganisation, openTestDatabase } from '../../test/support/test-organisation.ts';
import { writeUnclocked } from '../db/organisation-scope.ts';
import { startImport, storeFile } from '../features/imports/begin-import.ts';
import { goOnWithImports } from './go-on-with-imports.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());

async function* once(text: string) {
  yield Buffer.from(text);
}

test('an import that a killed server left running is finished by the next one', async () => {
  const organisation = await createTestOrganisation(opened.database);
  const { database, organisationId, now, staffIds } = organisation;
  const id = uuidv7();
  const file = {
    id,
    kind: 'customers',
    fileName: 'people.csv',
    bytes: once('姓名\n陈立群\n王芳\n'),
  } as const;
  const { mapping } = await storeFile({ database, organisationId, now, staffId: staffIds.manager, ...file });
  await writeUnclocked(database, organisationId, (scope) =>
    startImport(scope, { id, mapping, isDryRun: false }),
  );

  const log = pino({ enabled: false });
  await goOnWithImports({ address: opened.connection, database, now: () => now, log });

  expect((await organisation.as('manager').imports.get({ id })).state).toBe('done');
  const { items } = await organisation.as('manager').customers.search({ query: '陈立群' });
  expect(items).toHaveLength(1);
});
