import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { CustomerFilters } from '../../../shared/features/customers/customer-search.ts';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
  type TestPerson,
} from '../../../test/support/test-organisation.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let organisation: TestOrganisation;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());

/** 210 of `staff`, 3 of `colleague`, 2 of nobody. */
beforeEach(async () => {
  organisation = await createTestOrganisation(opened.database);
  const { organisationId, staffIds } = organisation;
  const owners = [
    ...Array.from({ length: 210 }, () => staffIds.staff),
    ...[staffIds.colleague, staffIds.colleague, staffIds.colleague, null, null],
  ];
  await organisation.write(({ trx, now, clock }) =>
    trx
      .insertInto('customers')
      .values(
        owners.map((owner, index) => ({
          ...{ organisation_id: organisationId, id: uuidv7(), kind: 'person' as const, name: `C${index}` },
          ...{ owner_id: owner, created_at: now, version: clock },
        })),
      )
      .execute(),
  );
});

const input = (newOwner: TestPerson, filters: Partial<CustomerFilters> = {}) => ({
  filters: CustomerFilters.parse(filters),
  newOwnerId: organisation.staffIds[newOwner],
});

test('the preview says what would change, what stays and what is not theirs to give', async () => {
  expect(await organisation.as('staff').customers.previewReassign(input('outsider'))).toEqual({
    ...{ changing: 212, unchanged: 0, notTheirs: 3 },
  });
  expect(await organisation.as('staff').customers.previewReassign(input('colleague'))).toEqual({
    ...{ changing: 212, unchanged: 3, notTheirs: 0 },
  });
  expect(await organisation.as('manager').customers.previewReassign(input('outsider'))).toEqual({
    ...{ changing: 215, unchanged: 0, notTheirs: 0 },
  });
});

test('all of a filter change owner slice by slice, although they leave the filter as they go', async () => {
  const given = input('outsider', { owner: 'mine' });
  const { customers } = organisation.as('staff');
  const first = await customers.reassignMatching({ ...given, after: null });
  expect(first).toMatchObject({ changed: 200 });
  const second = await customers.reassignMatching({ ...given, after: first.next });
  expect(second).toEqual({ changed: 10, next: null });
  expect((await customers.search({ owner: organisation.staffIds.outsider })).count).toBe(210);
});

test('customers of colleagues stay theirs, and browsers learn of the others', async () => {
  const clock = () =>
    organisation.read(({ trx }) =>
      trx.selectFrom('customers').select('version').orderBy('version', 'desc').execute(),
    );
  const [before] = await clock();
  await organisation.as('colleague').customers.reassignMatching({ ...input('outsider'), after: null });
  const [after] = await clock();
  expect(after!.version).toBeGreaterThan(before!.version);
  const { search } = organisation.as('manager').customers;
  expect((await search({ owner: organisation.staffIds.staff })).count).toBe(210);
  expect((await search({ owner: organisation.staffIds.outsider })).count).toBe(5);
});

test('nobody outside becomes an owner', async () => {
  const stranger = { ...input('staff'), newOwnerId: uuidv7(), after: null };
  await expect(organisation.as('manager').customers.reassignMatching(stranger)).rejects.toMatchObject({
    cause: { messageKey: 'customers:noSuchColleague' },
  });
});
