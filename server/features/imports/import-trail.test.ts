import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../../../test/support/test-organisation.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let organisation: TestOrganisation;

beforeAll(async () => {
  opened = await openTestDatabase();
  organisation = await createTestOrganisation(opened.database);
});
afterAll(() => opened.close());

const trail = () =>
  organisation.read(({ trx }) =>
    trx
      .selectFrom('audit_entries')
      .select(['action', 'subject_id', 'staff_id'])
      .orderBy('at')
      .orderBy('id')
      .execute(),
  );

test('who began, started and stopped an import is on record, a refused start is not', async () => {
  const { imports } = organisation.as('manager');
  const id = uuidv7();
  const bytes = Buffer.from('name,colour\nAnna,red\n');
  await imports.begin({ id, kind: 'customers', fileName: 'people.csv' });
  await imports.upload({ id, position: 0, base64: bytes.toString('base64') });
  await imports.preview({ id, sizeBytes: bytes.length });
  await expect(imports.start({ id, mapping: {}, isDryRun: false })).rejects.toThrow();
  await imports.start({ id, mapping: { 0: 'name' }, isDryRun: true });
  const state = async () => (await imports.get({ id })).state;
  await expect.poll(state).toBe('done');
  const stoppedId = uuidv7();
  await imports.begin({ id: stoppedId, kind: 'mail', fileName: 'old.mbox' });
  await imports.cancel({ id: stoppedId });
  const by = { subject_id: id, staff_id: organisation.staffIds.manager };
  expect(await trail()).toEqual([
    { action: 'imports.begin', ...by },
    { action: 'imports.start', ...by },
    { action: 'imports.begin', ...by, subject_id: stoppedId },
    { action: 'imports.cancel', ...by, subject_id: stoppedId },
  ]);
});
