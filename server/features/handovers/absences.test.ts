import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
  type TestPerson,
} from '../../../test/support/test-organisation.ts';
import { remindersOf } from '../promises/reminders-of.ts';
import { tendAbsences } from './proceed-with-absence.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let organisation: TestOrganisation;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());
/** `staff` is away from Tuesday 3 March 2026 and back on Tuesday the 10th; `outsider` stands in, of no team. */
beforeEach(async () => {
  organisation = await createTestOrganisation(opened.database, { settings: { customerAccess: 'team' } });
  organisation.now = new Date('2026-03-02T02:00:00Z');
});

async function addCustomer(name: string, owner: TestPerson = 'staff') {
  const id = uuidv7();
  const ownerId = organisation.staffIds[owner];
  await organisation.as('manager').customers.add({ id, kind: 'person', name, ownerId });
  return id;
}

async function promise(customerId: string, owner: TestPerson, dueOn = '2026-03-20') {
  const id = uuidv7();
  const ownerId = organisation.staffIds[owner];
  const said = { direction: 'we', what: `by ${owner}`, dueOn } as const;
  await organisation.as('manager').promises.make({ ...said, id, customerId, ownerId });
  return id;
}

async function complain(customerId: string, owner: TestPerson) {
  const id = uuidv7();
  const answer = { promiseId: uuidv7(), what: 'Answer', dueOn: '2026-03-20' };
  await organisation.as('manager').complaints.record({
    ...{ id, customerId, kind: 'complaint', channel: 'mail', words: 'Too narrow', answer },
    ...{ receivedOn: '2026-03-02', ownerId: organisation.staffIds[owner] },
  });
  return id;
}

type Given = { standIn?: TestPerson | null; exceptions?: { customerId: string; to: TestPerson }[] };
async function plan({ standIn = 'outsider', exceptions = [] }: Given = {}, person: TestPerson = 'staff') {
  const id = uuidv7();
  await organisation.as(person).absences.plan({
    ...{ id, staffId: organisation.staffIds[person], fromOn: '2026-03-03', backOn: '2026-03-10' },
    ...{ toId: standIn && organisation.staffIds[standIn], reason: 'Holiday' },
    exceptions: exceptions.map(({ customerId, to }) => ({ customerId, toId: organisation.staffIds[to] })),
  });
  return id;
}

/** The morning of a day in March, after the job has run. */
async function morningOf(day: number) {
  organisation.now = new Date(`2026-03-${String(day).padStart(2, '0')}T01:00:00Z`);
  return tendAbsences(organisation, organisation.now);
}

const nameOf = (staffId: string | null) =>
  Object.entries(organisation.staffIds).find(([, id]) => id === staffId)?.[0];
const card = (customerId: string) => organisation.as('manager').sync.card({ customerId });
/** Whose the customer is, and whose each open promise there, in the order they were made. */
async function whose(customerId: string) {
  const { customer, promises } = await card(customerId);
  const open = promises.filter(({ state }) => state === 'open');
  return [
    customer.ownerId,
    ...open.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(({ ownerId }) => ownerId),
  ].map(nameOf);
}

test('customers and what is owed go to the stand-in on the first day, and come back on the day', async () => {
  const chen = await addCustomer('Chen');
  await promise(chen, 'staff');
  const id = await plan();
  expect(await whose(chen)).toEqual(['staff', 'staff']);
  expect((await organisation.as('staff').absences.get({ id })).absence).toMatchObject({ state: 'planned' });
  expect(await morningOf(3)).toBe(1);
  expect(await whose(chen)).toEqual(['outsider', 'outsider']);
  expect(await morningOf(4)).toBe(0);
  expect(await morningOf(10)).toBe(1);
  expect(await whose(chen)).toEqual(['staff', 'staff']);
  expect((await organisation.as('staff').absences.get({ id })).absence).toMatchObject({ state: 'over' });
  expect(await morningOf(11)).toBe(0);
});

test('what falls due meanwhile reminds the stand-in, though the customer is another team’s', async () => {
  await promise(await addCustomer('Chen'), 'staff', '2026-03-05');
  await plan();
  await morningOf(3);
  const { organisationId, staffIds } = organisation;
  const remindersFor = (person: TestPerson) =>
    organisation.read((scope) =>
      remindersOf(
        scope,
        { organisationId, staffId: staffIds[person], roles: ['staff'], deviceId: null },
        '2026-03-05',
      ),
    );
  expect(await remindersFor('outsider')).toMatchObject([{ customerName: 'Chen', isOwn: true }]);
  expect(await remindersFor('staff')).toEqual([]);
});

test('what came in meanwhile is listed and goes back, but what the stand-in keeps and owed before', async () => {
  const chen = await addCustomer('Chen');
  await promise(chen, 'outsider');
  const id = await plan();
  await morningOf(3);
  await morningOf(5);
  const [kept] = [await promise(chen, 'outsider'), await promise(chen, 'outsider')];
  await complain(chen, 'outsider');
  const standIn = organisation.as('outsider');
  const { promises, complaints } = await standIn.absences.get({ id });
  expect(promises.map(({ promise: { what }, stays }) => [what, stays])).toEqual([
    ['by outsider', false],
    ['by outsider', false],
    ['Answer', false],
  ]);
  expect(complaints).toMatchObject([{ customerName: 'Chen', complaint: { words: 'Too narrow' } }]);
  await standIn.absences.keepPromise({ id, promiseId: kept, stays: true });
  await morningOf(10);
  expect(await whose(chen)).toEqual(['staff', 'outsider', 'outsider', 'staff', 'staff']);
  expect((await card(chen)).complaints).toMatchObject([{ ownerId: organisation.staffIds.staff }]);
});

test('what somebody writes on the name of who is away goes to the stand-in the next time it is looked at', async () => {
  const chen = await addCustomer('Chen');
  await plan();
  await morningOf(3);
  await promise(chen, 'staff');
  await complain(await addCustomer('New'), 'staff');
  expect(await morningOf(4)).toBe(2);
  expect(await whose(chen)).toEqual(['outsider', 'outsider']);
});

test('a customer whose owner was changed by hand stays, is named, and what is owed there has an owner', async () => {
  const chen = await addCustomer('Chen');
  await promise(chen, 'staff');
  const id = await plan();
  await morningOf(3);
  const { colleague } = organisation.staffIds;
  await organisation.as('manager').customers.reassignOwner({ customerIds: [chen], ownerId: colleague });
  await morningOf(10);
  expect(await whose(chen)).toEqual(['colleague', 'outsider']);
  expect((await organisation.as('staff').absences.get({ id })).changedMeanwhile).toMatchObject([
    { name: 'Chen', ownerId: colleague },
  ]);
});

test('a customer given back by hand is not taken again, what is owed there is', async () => {
  const chen = await addCustomer('Chen');
  await plan();
  await morningOf(3);
  const { staff } = organisation.staffIds;
  await organisation.as('manager').customers.reassignOwner({ customerIds: [chen], ownerId: staff });
  await promise(chen, 'staff');
  await morningOf(4);
  expect(await whose(chen)).toEqual(['staff', 'outsider']);
  await morningOf(10);
  expect(await whose(chen)).toEqual(['staff', 'staff']);
});

test('only chosen customers go, each to its own stand-in', async () => {
  const [chen, other] = [await addCustomer('Chen'), await addCustomer('Other')];
  await plan({ standIn: null, exceptions: [{ customerId: chen, to: 'colleague' }] });
  await morningOf(3);
  expect([await whose(chen), await whose(other)]).toEqual([['colleague'], ['staff']]);
  await morningOf(10);
  expect(await whose(chen)).toEqual(['staff']);
});

test('a stand-in who is away too hands on, and everybody gets back what is theirs in whatever order they return', async () => {
  const chen = await addCustomer('Chen');
  await promise(chen, 'staff');
  await plan();
  await morningOf(3);
  organisation.now = new Date('2026-03-04T01:00:00Z');
  const { outsider, hr } = organisation.staffIds;
  await organisation.as('outsider').absences.plan({
    ...{ id: uuidv7(), staffId: outsider, fromOn: '2026-03-04', backOn: '2026-03-16' },
    ...{ toId: hr, exceptions: [], reason: 'Ill' },
  });
  await morningOf(5);
  expect(await whose(chen)).toEqual(['hr', 'hr']);
  await morningOf(10);
  expect(await whose(chen)).toEqual(['staff', 'staff']);
  await morningOf(16);
  expect(await whose(chen)).toEqual(['staff', 'staff']);
});

test('a stand-in who was away for a day goes on standing in', async () => {
  const chen = await addCustomer('Chen');
  await promise(chen, 'staff');
  await plan();
  await morningOf(3);
  const { outsider, hr } = organisation.staffIds;
  await organisation.as('outsider').absences.plan({
    ...{ id: uuidv7(), staffId: outsider, fromOn: '2026-03-04', backOn: '2026-03-05' },
    ...{ toId: hr, exceptions: [], reason: 'Ill' },
  });
  await morningOf(4);
  expect(await whose(chen)).toEqual(['hr', 'hr']);
  await morningOf(5);
  expect(await whose(chen)).toEqual(['outsider', 'outsider']);
  await morningOf(10);
  expect(await whose(chen)).toEqual(['staff', 'staff']);
});

test('back earlier: everything is given back at once, in slices', async () => {
  const chen = await addCustomer('Chen');
  const id = await plan();
  await morningOf(3);
  await organisation.as('staff').absences.end({ id });
  expect(await organisation.as('staff').absences.proceed({ id })).toEqual({ done: 1, left: 0 });
  expect(await whose(chen)).toEqual(['staff']);
  expect((await organisation.as('staff').absences.get({ id })).absence).toMatchObject({ state: 'over' });
});

test('an absence that is cancelled before it begins changes nothing', async () => {
  const chen = await addCustomer('Chen');
  const id = await plan({ exceptions: [{ customerId: chen, to: 'colleague' }] });
  await organisation.as('staff').absences.end({ id });
  await morningOf(4);
  expect(await whose(chen)).toEqual(['staff']);
  await plan();
});

test('of who left while they were away nothing is given back to nobody', async () => {
  const chen = await addCustomer('Chen');
  await promise(chen, 'staff');
  await plan();
  await morningOf(3);
  await organisation.as('administrator').people.deactivate({ id: organisation.staffIds.staff });
  await morningOf(10);
  expect(await whose(chen)).toEqual(['outsider', 'outsider']);
});

test('the card says who stands in for whom and until when, then nothing', async () => {
  const chen = await addCustomer('Chen');
  await plan();
  await morningOf(3);
  const { staff } = organisation.staffIds;
  expect((await card(chen)).handover).toEqual({
    ...{ fromId: staff, handedAt: organisation.now.toISOString(), backOn: '2026-03-10' },
  });
  await morningOf(10);
  expect((await card(chen)).handover).toBeNull();
});

test('the card says for a month from whom a customer was taken over for good', async () => {
  const chen = await addCustomer('Chen');
  const { staff, colleague } = organisation.staffIds;
  const given = { fromId: staff, toId: colleague, extent: 'everything', reason: 'Leaves' } as const;
  await organisation.as('manager').handovers.handOver(given);
  expect((await card(chen)).handover).toMatchObject({ fromId: staff, backOn: null });
  organisation.now = new Date('2026-04-02T02:00:00Z');
  expect((await card(chen)).handover).toBeNull();
});

test('each step is on record with the customers it was about', async () => {
  const chen = await addCustomer('Chen');
  const id = await plan();
  await morningOf(3);
  await morningOf(10);
  const acts = await organisation.read(({ trx }) =>
    trx.selectFrom('audit_entries').select(['action', 'subject_id', 'details']).orderBy('at').execute(),
  );
  const said = acts.filter(({ action }) => action.startsWith('absences.'));
  expect(said.map(({ action }) => action)).toEqual([
    'absences.plan',
    'absences.handOver',
    'absences.giveBack',
  ]);
  for (const { details } of said.slice(1))
    expect(details).toMatchObject({ absenceId: id, customerIds: [chen] });
});

test('days that do not fit, nobody to stand in, somebody who is away, and a second absence are refused', async () => {
  const absence = { fromOn: '2026-03-03', backOn: '2026-03-10', exceptions: [], reason: 'Holiday' };
  const { staff, colleague } = organisation.staffIds;
  const refusal = async (given: { toId?: string | null; backOn?: string }) => {
    const input = { ...absence, id: uuidv7(), staffId: staff, toId: colleague, ...given };
    return organisation
      .as('staff')
      .absences.plan(input)
      .then(
        () => null,
        (error) => error.cause.messageKey,
      );
  };
  expect(await refusal({ backOn: '2026-03-03' })).toBe('absences:badDays');
  expect(await refusal({ toId: null })).toBe('absences:nobody');
  await plan({}, 'colleague');
  expect(await refusal({})).toBe('absences:standInAway');
  await plan();
  expect(await refusal({ toId: organisation.staffIds.hr })).toBe('absences:another');
});

test('an absence is read by who is away, who stands in and who leads, and by nobody else', async () => {
  await addCustomer('Chen');
  const id = await plan();
  for (const person of ['staff', 'outsider', 'manager'] as const)
    expect((await organisation.as(person).absences.get({ id })).absence.id).toBe(id);
  await expect(organisation.as('colleague').absences.get({ id })).rejects.toMatchObject({
    cause: { code: 'not-found' },
  });
  expect((await organisation.as('outsider').absences.listMine()).map((absence) => absence.id)).toEqual([id]);
  expect(await organisation.as('colleague').absences.listMine()).toEqual([]);
});
