import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { pullAll } from '../../../test/support/pull-all.ts';
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
beforeEach(async () => {
  organisation = await createTestOrganisation(opened.database, { settings: { customerAccess: 'team' } });
});

async function addCustomer(owner: TestPerson, name = '陈立群') {
  const id = uuidv7();
  const ownerId = organisation.staffIds[owner];
  await organisation.as(owner).customers.add({ id, kind: 'person', name, ownerId });
  return id;
}

const idsOf = ({ cards }: { cards: { customer: { id: string } }[] }) =>
  cards.map(({ customer }) => customer.id).sort();

async function makeOwner(customerId: string, owner: TestPerson) {
  await organisation.write(({ trx, clock }) =>
    trx
      .updateTable('customers')
      .set({ owner_id: organisation.staffIds[owner], version: clock })
      .where('id', '=', customerId)
      .execute(),
  );
}

test('a device keeps what is mine and what I opened, not my colleague’s', async () => {
  const mine = await addCustomer('staff');
  const colleagues = await addCustomer('colleague');
  expect(idsOf(await pullAll(organisation.as('staff')))).toEqual([mine]);
  await organisation.as('staff').sync.card({ customerId: colleagues });
  expect(idsOf(await pullAll(organisation.as('staff')))).toEqual([mine, colleagues].sort());
});

test.each([
  ['I spoke with last', 'interaction'],
  ['I owe something', 'promise'],
] as const)('a device keeps a colleague’s customer %s', async (_, what) => {
  const customerId = await addCustomer('colleague');
  const me = organisation.as('staff');
  if (what === 'interaction') {
    const said = { kind: 'call', direction: 'out', happenedAt: '2026-03-01T02:00:00Z' } as const;
    await me.interactions.log({ id: uuidv7(), customerId, ...said });
  } else {
    const owed = { direction: 'we', what: 'quote', dueOn: '2026-03-05' } as const;
    await me.promises.make({ id: uuidv7(), customerId, ...owed });
  }
  expect(idsOf(await pullAll(me))).toEqual([customerId]);
});

test('where the organisation says so, a device keeps all its reader may see', async () => {
  organisation = await createTestOrganisation(opened.database, {
    settings: { customerAccess: 'team', deviceScope: 'all' },
  });
  const seen = [await addCustomer('staff'), await addCustomer('colleague')];
  const outsiders = await addCustomer('outsider');
  expect(idsOf(await pullAll(organisation.as('staff')))).toEqual(seen.sort());
  expect(idsOf(await pullAll(organisation.as('manager')))).toEqual([...seen, outsiders].sort());
});

test('a second pull brings only what changed since', async () => {
  await addCustomer('staff');
  const first = await pullAll(organisation.as('staff'));
  const added = await addCustomer('staff');
  const second = await pullAll(organisation.as('staff'), first);
  expect(idsOf(second)).toEqual([added]);
  expect(second.directory).toBeNull();
  expect(await pullAll(organisation.as('staff'), second)).toMatchObject({ cards: [], gone: [] });
});

describe('tombstones', () => {
  test('what left my sight is named as gone', async () => {
    const customerId = await addCustomer('staff');
    const first = await pullAll(organisation.as('staff'));
    await makeOwner(customerId, 'outsider');
    expect(await pullAll(organisation.as('staff'), first)).toMatchObject({ cards: [], gone: [customerId] });
  });

  test('a deleted customer is gone', async () => {
    const customerId = await addCustomer('staff');
    const first = await pullAll(organisation.as('staff'));
    await organisation.write(({ trx, clock, now }) =>
      trx
        .updateTable('customers')
        .set({ deleted_at: now, version: clock })
        .where('id', '=', customerId)
        .execute(),
    );
    expect(await pullAll(organisation.as('staff'), first)).toMatchObject({ cards: [], gone: [customerId] });
  });

  test('a first pull names nobody it never brought', async () => {
    await addCustomer('outsider');
    expect((await pullAll(organisation.as('staff'))).gone).toEqual([]);
  });

  test('what goes while the first pull runs is named', async () => {
    const first = await addCustomer('staff');
    await addCustomer('staff');
    const start = { cursor: null, accessEpoch: null, directoryVersion: null };
    const page = await organisation.as('staff').sync.pull({ ...start, limit: 1 });
    expect(idsOf(page)).toEqual([first]);
    await makeOwner(first, 'outsider');
    expect((await pullAll(organisation.as('staff'), page)).gone).toEqual([first]);
  });
});

test('when access changes the device begins anew, whatever its cursor', async () => {
  const mine = await addCustomer('staff');
  const first = await pullAll(organisation.as('staff'));
  await organisation.write(({ trx }) =>
    trx
      .updateTable('staff')
      .set((eb) => ({ access_epoch: eb('access_epoch', '+', 1) }))
      .where('id', '=', organisation.staffIds.staff)
      .execute(),
  );
  const second = await pullAll(organisation.as('staff'), first);
  expect(second.accessEpoch).toBe(first.accessEpoch + 1);
  expect(idsOf(second)).toEqual([mine]);
});

test('pages of one row follow each other without a gap, within one clock too', async () => {
  const ids = await organisation.write(async ({ trx, organisationId, clock, now }) => {
    const rows = Array.from({ length: 7 }, (_, index) => ({
      organisation_id: organisationId,
      id: uuidv7(),
      kind: 'person' as const,
      name: `Customer ${index}`,
      owner_id: organisation.staffIds.staff,
      created_at: now,
      version: clock,
    }));
    await trx.insertInto('customers').values(rows).execute();
    return rows.map(({ id }) => id);
  });
  expect(idsOf(await pullAll(organisation.as('staff'), null, { limit: 1 }))).toEqual(ids.sort());
});

test('the directory comes whole when it changed', async () => {
  const first = await pullAll(organisation.as('staff'));
  expect(first.directory).toMatchObject({ organisationName: 'Lanting Trading', me: { name: 'staff' } });
  await organisation.as('staff').customers.setDomainRule({ domain: 'shop.example', kind: 'never' });
  const second = await pullAll(organisation.as('staff'), first);
  expect(second.directory?.domainRules).toEqual([{ domain: 'shop.example', kind: 'never' }]);
});

test('a colleague’s new name comes with the directory, and without any card', async () => {
  const customerId = await addCustomer('staff');
  const first = await pullAll(organisation.as('staff'));
  const id = organisation.staffIds.staff;
  await organisation.as('administrator').people.rename({ id, name: 'Lin Wei-Hoffmann' });
  const second = await pullAll(organisation.as('staff'), first);
  expect(second.cards).toEqual([]);
  expect(second.directory?.staff).toContainEqual(expect.objectContaining({ id, name: 'Lin Wei-Hoffmann' }));
  expect(first.cards).toMatchObject([{ customer: { id: customerId, ownerId: id } }]);
  expect(JSON.stringify(first.cards)).not.toContain('"staff"');
});

test('the index of addresses says what is known, and takes back what no customer has any more', async () => {
  const identity = (display: string) => ({ id: uuidv7(), kind: 'email' as const, display });
  const [one, same, other] = [identity('a@x.example'), identity('a@x.example'), identity('b@x.example')];
  const customerId = await addCustomer('staff');
  const twin = await addCustomer('staff');
  const me = organisation.as('staff');
  await me.customers.addIdentity({ customerId, identity: one });
  await me.customers.addIdentity({ customerId, identity: other });
  await me.customers.addIdentity({ customerId: twin, identity: same });
  const first = await me.sync.pullIndex({ cursor: null });
  expect(first.key).toMatch(/^[0-9a-f]{64}$/);
  expect(new Set(first.added).size).toBe(2);
  expect(first.added.every((hash) => /^[0-9a-f]{16}$/.test(hash))).toBe(true);

  await me.customers.removeIdentity({ customerId, id: one.id });
  await me.customers.removeIdentity({ customerId, id: other.id });
  const second = await me.sync.pullIndex({ cursor: first.cursor });
  expect(second.removed).toHaveLength(1);
  await me.customers.removeIdentity({ customerId: twin, id: same.id });
  const third = await me.sync.pullIndex({ cursor: second.cursor });
  expect(new Set([...second.removed, ...third.removed])).toEqual(new Set(first.added));
});
