import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
  type TestPerson,
} from '../../../test/support/test-organisation.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let organisation: TestOrganisation;
let neighbour: TestOrganisation;
const theirs = uuidv7();
const nobodys = uuidv7();
const outsiders = uuidv7();
const mailId = uuidv7();
const rejectionId = uuidv7();
const purchaseId = uuidv7();
const mergeId = uuidv7();
const identityId = uuidv7();

beforeAll(async () => {
  opened = await openTestDatabase();
  organisation = await createTestOrganisation(opened.database, { settings: { customerAccess: 'team' } });
  neighbour = await createTestOrganisation(opened.database, { name: 'Neighbour' });
  const staff = organisation.as('staff');
  const ownerId = organisation.staffIds.staff;
  const identities = [{ id: identityId, kind: 'email' as const, display: 'secret@hidden.example' }];
  await staff.customers.add({ id: theirs, kind: 'person', name: 'Secret Name', ownerId, identities });
  await staff.customers.add({ id: nobodys, kind: 'person', name: 'Open Name' });
  const outsider = organisation.as('outsider');
  await outsider.customers.add({ id: outsiders, kind: 'person', name: 'Outsider’s' });

  const happenedAt = '2026-02-01T00:00:00Z';
  const mail = { kind: 'mail', direction: 'in', happenedAt, text: 'secret-text' } as const;
  await staff.interactions.log({ ...mail, id: mailId, customerId: theirs });
  const order = { number: 'S-1', orderedAt: happenedAt, currency: 'CNY', amountMinor: 1 };
  await staff.purchases.record({ ...order, id: purchaseId, customerId: theirs });
  await staff.customers.rejectMatch({ id: rejectionId, customerId: theirs, address: 'x@hidden.example' });
  const mergedId = uuidv7();
  await staff.customers.add({ id: mergedId, kind: 'person', name: 'Secret Twin', ownerId });
  await staff.customers.merge({ id: mergeId, keptId: theirs, mergedId });
});
afterAll(() => opened.close());

test.each<{ person: TestPerson; sees: boolean }>([
  { person: 'staff', sees: true },
  { person: 'colleague', sees: true },
  { person: 'manager', sees: true },
  { person: 'administrator', sees: true },
  { person: 'outsider', sees: false },
  { person: 'hr', sees: false },
  { person: 'relationshipManager', sees: false },
])('$person sees a customer of a team: $sees, and nobody’s customer always', async ({ person, sees }) => {
  const { customers } = organisation.as(person);
  const ids = (await customers.search({})).items.map(({ id }) => id);
  expect(ids.includes(theirs)).toBe(sees);
  expect(ids).toContain(nobodys);
  const { outcome } = await customers.matchAddress({ address: 'secret@hidden.example' });
  expect(outcome.state).toBe(sees ? 'matched' : 'unknown');
});

type Caller = ReturnType<TestOrganisation['as']>;
const happenedAt = '2026-02-01T00:00:00Z';

/** Every way to name what belongs to a customer one may not see. */
const attempts: Record<string, (caller: Caller) => Promise<unknown>> = {
  get: ({ customers }) => customers.get({ id: theirs }),
  history: ({ interactions }) => interactions.history({ customerId: theirs }),
  purchases: ({ purchases }) => purchases.list({ customerId: theirs }),
  change: ({ customers }) => customers.change({ id: theirs, after: { ownerId: null } }),
  archive: ({ customers }) => customers.archive({ id: theirs }),
  restore: ({ customers }) => customers.restore({ id: theirs }),
  'add again': ({ customers }) => customers.add({ id: theirs, kind: 'person', name: 'Mine' }),
  'become their company': ({ customers }) =>
    customers.add({ id: uuidv7(), kind: 'person', name: 'Mine', companyId: theirs }),
  reassignOwner: ({ customers }) => customers.reassignOwner({ customerIds: [theirs], ownerId: null }),
  markOpened: ({ customers }) => customers.markOpened({ customerId: theirs }),
  addIdentity: ({ customers }) =>
    customers.addIdentity({
      customerId: theirs,
      identity: { id: uuidv7(), kind: 'email', display: 'a@b.example' },
    }),
  removeIdentity: ({ customers }) => customers.removeIdentity({ customerId: theirs, id: identityId }),
  rejectMatch: ({ customers }) =>
    customers.rejectMatch({ id: uuidv7(), customerId: theirs, address: 'secret@hidden.example' }),
  undoRejectMatch: ({ customers }) => customers.undoRejectMatch({ id: rejectionId }),
  possibleDuplicates: ({ customers }) => customers.possibleDuplicates({ id: theirs }),
  previewMerge: ({ customers }) => customers.previewMerge({ keptId: outsiders, mergedId: theirs }),
  merge: ({ customers }) => customers.merge({ id: uuidv7(), keptId: outsiders, mergedId: theirs }),
  split: ({ customers }) => customers.split({ id: mergeId }),
  log: ({ interactions }) =>
    interactions.log({ id: uuidv7(), customerId: theirs, kind: 'note', direction: 'none', happenedAt }),
  changeSharing: ({ interactions }) => interactions.changeSharing({ id: mailId, sharing: 'everything' }),
  removeInteraction: ({ interactions }) => interactions.remove({ id: mailId }),
  record: ({ purchases }) =>
    purchases.record({
      ...{ id: uuidv7(), customerId: theirs, number: 'S-2' },
      ...{ orderedAt: happenedAt, currency: 'CNY', amountMinor: 1 },
    }),
  removePurchase: ({ purchases }) => purchases.remove({ id: purchaseId }),
};

test.each(Object.entries(attempts))(
  'someone outside the team is told that nothing is there: %s',
  async (_, attempt) => {
    await expect(attempt(organisation.as('outsider'))).rejects.toMatchObject({
      cause: { code: 'not-found' },
    });
  },
);

/** A neighbour making a row under the same id makes their own. */
const harmless = ['add again'];

test.each(Object.entries(attempts).filter(([name]) => !harmless.includes(name)))(
  'an administrator of another organisation is told that nothing is there: %s',
  async (_, attempt) => {
    await neighbour.as('administrator').customers.add({ id: uuidv7(), kind: 'person', name: 'Ours' });
    await expect(attempt(neighbour.as('administrator'))).rejects.toMatchObject({
      cause: { code: 'not-found' },
    });
  },
);

test('a neighbour’s customer under the same id is another customer', async () => {
  await neighbour.as('staff').customers.add({ id: theirs, kind: 'person', name: 'Neighbour’s own' });
  expect((await organisation.as('staff').customers.get({ id: theirs })).customer.name).toBe('Secret Name');
  expect((await neighbour.as('staff').customers.search({ query: 'secret' })).items).toEqual([]);
});

test('an order number taken by an unseen customer is refused without naming them', async () => {
  const purchase = { number: 'S-1', orderedAt: happenedAt, currency: 'CNY', amountMinor: 1 };
  const recording = organisation
    .as('outsider')
    .purchases.record({ ...purchase, id: uuidv7(), customerId: outsiders });
  await expect(recording).rejects.toMatchObject({
    cause: { messageKey: 'purchases:otherCustomersNumber', details: { number: 'S-1' } },
  });
});

test('after all attempts everything stands as it was', async () => {
  const { customer, identities, notThem } = await organisation.as('staff').customers.get({ id: theirs });
  expect(customer).toMatchObject({ name: 'Secret Name', ownerId: organisation.staffIds.staff });
  expect([identities.length, notThem.length]).toEqual([1, 1]);
  expect((await organisation.as('staff').interactions.history({ customerId: theirs })).items).toHaveLength(1);
  expect((await organisation.as('staff').purchases.list({ customerId: theirs })).items).toHaveLength(1);
});
