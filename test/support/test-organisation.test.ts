import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestOrganisation, openTestDatabase } from './test-organisation.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());

test('two organisations of one database do not see each other', async () => {
  const ours = await createTestOrganisation(opened.database);
  const theirs = await createTestOrganisation(opened.database);
  const names = await ours.read(({ trx }) => trx.selectFrom('staff').select('organisation_id').execute());
  expect(new Set(names.map((row) => row.organisation_id))).toEqual(new Set([ours.organisationId]));
  expect(ours.organisationId).not.toBe(theirs.organisationId);
});
