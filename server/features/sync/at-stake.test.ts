import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../../../test/support/test-organisation.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let organisation: TestOrganisation;
const day = 86_400_000;
beforeAll(async () => {
  opened = await openTestDatabase();
  organisation = await createTestOrganisation(opened.database, { settings: { customerAccess: 'team' } });
});
afterAll(() => opened.close());

async function addCustomer(owner: 'staff' | 'outsider', companyId: string | null = null) {
  const id = uuidv7();
  const kind = companyId ? ('person' as const) : ('company' as const);
  const ownerId = organisation.staffIds[owner];
  await organisation.as(owner).customers.add({ id, kind, name: `Customer ${id}`, companyId, ownerId });
  return id;
}

/** A late promise puts the customer on the list. */
async function addPromise(customerId: string) {
  const promise = { direction: 'we', what: 'quote', dueOn: '2026-02-20' } as const;
  await organisation.as('staff').promises.make({ id: uuidv7(), customerId, ...promise });
}

const order = (
  customerId: string,
  amountMinor: number,
  daysAgo: number,
  kind: 'order' | 'return' = 'order',
) =>
  organisation.as('administrator').purchases.record({
    id: uuidv7(),
    customerId,
    kind,
    number: uuidv7(),
    orderedAt: new Date(organisation.now.getTime() - daysAgo * day).toISOString(),
    currency: 'CNY',
    amountMinor,
    lines: [],
  });

test('of customers who are owed alike, the one that changed last comes first', async () => {
  const alike = [await addCustomer('staff'), await addCustomer('staff'), await addCustomer('staff')];
  for (const customerId of alike) await addPromise(customerId);
  const inOrder = async () => {
    const { customers } = await organisation.as('staff').sync.today({});
    return customers.flatMap(({ customer: { id } }) => (alike.includes(id) ? [alike.indexOf(id)] : []));
  };
  expect(await inOrder()).toEqual([2, 1, 0]);
  await organisation.as('staff').customers.change({ id: alike[1]!, after: { notes: 'Met at the fair' } });
  expect(await inOrder()).toEqual([1, 2, 0]);
});

async function stakeOf(customerId: string) {
  const { customers } = await organisation.as('staff').sync.today({});
  return customers.find(({ customer }) => customer.id === customerId)?.atStake;
}

test('at stake are the orders of twelve months less what came back', async () => {
  const customerId = await addCustomer('staff');
  await addPromise(customerId);
  await order(customerId, 100_00, 20);
  await order(customerId, 50_00, 200);
  await order(customerId, 30_00, 10, 'return');
  await order(customerId, 900_00, 400);
  expect(await stakeOf(customerId)).toEqual({ amountMinor: 120_00, orderCount: 2, of: 'customer' });
});

test('who ordered nothing themselves stands for their company, where the reader may see it', async () => {
  const company = await addCustomer('staff');
  const hidden = await addCustomer('outsider');
  await order(company, 70_00, 20);
  await order(hidden, 80_00, 20);
  const person = await addCustomer('staff', company);
  await addPromise(person);
  expect(await stakeOf(person)).toEqual({ amountMinor: 70_00, orderCount: 1, of: 'company' });
  const stranger = await addCustomer('staff');
  await organisation.write(({ trx }) =>
    trx.updateTable('customers').set({ company_id: hidden }).where('id', '=', stranger).execute(),
  );
  await addPromise(stranger);
  expect(await stakeOf(stranger)).toBeNull();
});
