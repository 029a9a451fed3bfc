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
  organisation = await createTestOrganisation(opened.database, { settings: { customerAccess: 'team' } });
});
afterAll(() => opened.close());

async function addCustomer(name: string, ownerId: string): Promise<string> {
  const id = uuidv7();
  await organisation.as('manager').customers.add({ id, kind: 'person', name, ownerId });
  return id;
}

const archivedNames = async (person: 'manager' | 'outsider' | 'colleague', query = '') =>
  (await organisation.as(person).customers.listArchived({ query, offset: 0 })).items.map(({ name }) => name);

test('who was archived is listed, latest first, until restored', async () => {
  const { customers } = organisation.as('manager');
  const ann = await addCustomer('Ann 100%', organisation.staffIds.staff);
  const bo = await addCustomer('Bo', organisation.staffIds.staff);
  await addCustomer('Still here', organisation.staffIds.staff);
  await customers.archive({ id: ann });
  organisation.now = new Date(organisation.now.getTime() + 60_000);
  await customers.archive({ id: bo });
  expect(await archivedNames('manager')).toEqual(['Bo', 'Ann 100%']);
  expect(await archivedNames('manager', '0%')).toEqual(['Ann 100%']);
  await customers.restore({ id: bo });
  expect(await archivedNames('manager')).toEqual(['Ann 100%']);
});

test('a merged customer is not among the archived', async () => {
  const kept = await addCustomer('Kept', organisation.staffIds.staff);
  const merged = await addCustomer('Merged', organisation.staffIds.staff);
  await organisation.as('manager').customers.merge({ id: uuidv7(), keptId: kept, mergedId: merged });
  expect(await archivedNames('manager')).not.toContain('Merged');
});

test('who may not see a customer does not see it archived either; who may not restore is told so', async () => {
  expect(await archivedNames('outsider')).toEqual([]);
  const seen = await organisation.as('colleague').customers.listArchived({ query: '', offset: 0 });
  expect(seen.items).toMatchObject([{ name: 'Ann 100%', canRestore: false }]);
});
