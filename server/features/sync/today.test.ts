import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeEach, expect, test } from 'vitest';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../../../test/support/test-organisation.ts';
import { writeUnclocked } from '../../db/organisation-scope.ts';
import { keepLists } from './keep-lists.ts';

const day = 86_400_000;
const opened = await openTestDatabase();
let organisation: TestOrganisation;
beforeEach(async () => {
  organisation = await createTestOrganisation(opened.database);
});
afterAll(() => opened.close());

const today = (limit = 200) => organisation.as('staff').sync.today({ limit });
const names = async () => (await today()).customers.map(({ customer }) => customer.name);
const lists = () =>
  organisation.read(({ trx, organisationId }) =>
    trx.selectFrom('today_lists').selectAll().where('organisation_id', '=', organisationId).execute(),
  );
const forgetLists = () =>
  writeUnclocked(opened.database, organisation.organisationId, ({ trx, organisationId }) =>
    trx.deleteFrom('today_lists').where('organisation_id', '=', organisationId).execute(),
  );
const keep = () => keepLists(opened.database, organisation.organisationId, organisation.now);

async function addCustomer(name: string, owner: 'staff' | 'colleague' = 'staff') {
  const id = uuidv7();
  const ownerId = organisation.staffIds[owner];
  await organisation.as(owner).customers.add({ id, kind: 'person', name, ownerId, birthday: '03-03' });
  return id;
}

async function promise(customerId: string, dueOn = '2026-03-01') {
  const id = uuidv7();
  const made = { direction: 'we', what: 'The quote', dueOn } as const;
  await organisation.as('staff').promises.make({ id, customerId, ...made });
  return id;
}

test('whatever happens, the list is the one that would be weighed from nothing', async () => {
  const staff = organisation.as('staff');
  const [ann, bea, chen] = [await addCustomer('Ann'), await addCustomer('Bea'), await addCustomer('Chen')];
  const theirs = await addCustomer('Dai', 'colleague');
  let promiseId = '';
  const answer = (customerId: string, promptKey: string) =>
    staff.prompts.answer({
      ...{ id: uuidv7(), customerId, promptKey, answer: 'not-now', because: 'wrong', reason: '' },
      untilOn: null,
    });
  const happenings: (() => Promise<unknown>)[] = [
    async () => {
      promiseId = await promise(bea);
    },
    () => promise(theirs, '2026-03-04'),
    () => answer(ann, 'birthday:2026-03-03'),
    () => staff.customers.reassignOwner({ customerIds: [chen], ownerId: organisation.staffIds.colleague }),
    () => staff.promises.settle({ id: promiseId, state: 'kept' }),
    () => addCustomer('Ede'),
    () => staff.customers.archive({ id: bea }),
    async () => {
      organisation.now = new Date(organisation.now.getTime() + 2 * day);
    },
    keep,
    () =>
      organisation
        .as('administrator')
        .settings.update({ name: 'Lanting', settings: { workingDays: [1, 2, 3, 4, 5, 6] } }),
  ];
  await today();
  for (const happen of happenings) {
    await happen();
    const kept = await today();
    await forgetLists();
    expect(kept).toEqual(await today());
  }
  expect(await names()).toContain('Dai');
});

test('who reads sees a change at once, though the list was weighed before', async () => {
  const ann = await addCustomer('Ann');
  await addCustomer('Bea');
  expect((await names()).toSorted()).toEqual(['Ann', 'Bea']);
  await promise(ann);
  expect((await today()).customers[0]).toMatchObject({
    customer: { name: 'Ann' },
    prompts: [{ kind: 'our-promise-late' }, { kind: 'birthday' }],
  });
});

test('a list that nothing has changed for is read, not written', async () => {
  await addCustomer('Ann');
  await today();
  const [before] = await lists();
  await addCustomer('Dai', 'colleague');
  await today();
  expect(await lists()).toEqual([before]);
});

test('the lists of those who look are weighed before the day begins for them', async () => {
  await addCustomer('Ann');
  await today();
  organisation.now = new Date(organisation.now.getTime() + day);
  await keep();
  expect(await lists()).toMatchObject([{ weighed_on: '2026-03-03', read_on: '2026-03-02' }]);
  await today();
  expect(await lists()).toMatchObject([{ read_on: '2026-03-03' }]);
});

test('who has not looked for two weeks has no list', async () => {
  await today();
  organisation.now = new Date(organisation.now.getTime() + 15 * day);
  await keep();
  expect(await lists()).toEqual([]);
});
