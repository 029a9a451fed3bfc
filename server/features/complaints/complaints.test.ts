import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { NewComplaint, NewComplaintStep } from '../../../shared/features/complaints/model.ts';
import { defaultRules } from '../../../shared/features/complaints/rules.ts';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../../../test/support/test-organisation.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let organisation: TestOrganisation;
let customerId: string;

beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());

beforeEach(async () => {
  organisation = await createTestOrganisation(opened.database, { settings: { customerAccess: 'team' } });
  customerId = uuidv7();
  const ownerId = organisation.staffIds.staff;
  await organisation.as('staff').customers.add({ id: customerId, kind: 'person', name: '陈立群', ownerId });
});

const owed = (dueOn = '2026-03-09') => ({ promiseId: uuidv7(), what: 'Answer: rolls too narrow', dueOn });

async function record(parts: Partial<NewComplaint> = {}) {
  const complaint = {
    ...{ id: uuidv7(), customerId, kind: 'complaint' as const, channel: 'mail' as const },
    ...{ words: 'The rolls are too narrow.', receivedOn: '2026-03-02', answer: owed(), ...parts },
  };
  await organisation.as('colleague').complaints.record(complaint);
  return complaint;
}

async function step(
  complaintId: string,
  kind: NewComplaintStep['kind'],
  parts: Partial<NewComplaintStep> = {},
) {
  const taken = { id: uuidv7(), complaintId, customerId, kind, doneOn: '2026-03-02', ...parts };
  await organisation.as('colleague').complaints.step(taken);
  return taken;
}

const cardOf = () => organisation.as('staff').sync.card({ customerId });
const promisesOf = async () =>
  (await cardOf()).promises.map(({ id, state, dueOn }) => ({ id, state, dueOn }));

test('a complaint recorded by a colleague is with the customer’s owner, who owes the answer by the ledger', async () => {
  const { id, answer } = await record();
  const card = await cardOf();
  expect(card.complaints).toMatchObject([
    {
      id,
      state: 'received',
      ownerId: organisation.staffIds.staff,
      promiseId: answer.promiseId,
      closedAt: null,
    },
  ]);
  expect(card.promises).toMatchObject([
    { id: answer.promiseId, ownerId: organisation.staffIds.staff, dueOn: '2026-03-09', state: 'open' },
  ]);
  expect(card.promises[0]?.quote).toBe('The rolls are too narrow.');
});

test('recorded twice under one id it is recorded once', async () => {
  const complaint = await record();
  await record({ ...complaint, words: 'Another matter.' });
  expect((await cardOf()).complaints).toMatchObject([{ words: 'The rolls are too narrow.' }]);
  expect(await promisesOf()).toHaveLength(1);
});

test('the whole way leads to the customer’s word, and each step keeps day, person and words', async () => {
  const { id, answer } = await record();
  await step(id, 'acknowledged', { words: 'Called, apologised.' });
  await step(id, 'checked', { verdict: 'partly', words: 'One pallet of three.', causeId: 'quality' });
  expect(await promisesOf()).toMatchObject([{ state: 'open' }]);
  await step(id, 'solved', { words: 'Pallet replaced.' });
  expect(await promisesOf()).toEqual([{ id: answer.promiseId, state: 'kept', dueOn: '2026-03-09' }]);
  await step(id, 'told');
  await step(id, 'confirmed', { words: 'All good now.' });
  expect(await organisation.as('staff').complaints.get({ id })).toMatchObject({
    ...{ state: 'confirmed', verdict: 'partly', causeId: 'quality', solution: 'Pallet replaced.' },
    closedAt: organisation.now.toISOString(),
  });
  const history = await organisation.as('staff').complaints.history({ id });
  expect(history.map(({ kind, words, staffName, doneOn }) => [kind, words, staffName, doneOn])).toEqual([
    ['received', '', 'colleague', '2026-03-02'],
    ['acknowledged', 'Called, apologised.', 'colleague', '2026-03-02'],
    ['checked', 'One pallet of three.', 'colleague', '2026-03-02'],
    ['solved', 'Pallet replaced.', 'colleague', '2026-03-02'],
    ['told', '', 'colleague', '2026-03-02'],
    ['confirmed', 'All good now.', 'colleague', '2026-03-02'],
  ]);
});

test('a customer who is not content has it opened again, with a new answer owed', async () => {
  const { id } = await record();
  await step(id, 'solved', { words: 'Credit note sent.' });
  const answer = owed('2026-03-16');
  await step(id, 'reopened', { words: 'The sum is wrong.', answer });
  expect((await cardOf()).complaints).toMatchObject([{ state: 'reopened', promiseId: answer.promiseId }]);
  expect(await promisesOf()).toContainEqual({ id: answer.promiseId, state: 'open', dueOn: '2026-03-16' });
});

test('one withdrawn withdraws the answer, and one settled in the ledger stays as it was settled', async () => {
  const first = await record();
  await step(first.id, 'withdrawn', { words: 'A mix-up on their side.' });
  const second = await record();
  await organisation.as('staff').promises.settle({ id: second.answer.promiseId, state: 'broken' });
  await step(second.id, 'solved', { words: 'Replaced.' });
  expect(await promisesOf()).toEqual(
    expect.arrayContaining([
      { id: first.answer.promiseId, state: 'withdrawn', dueOn: '2026-03-09' },
      { id: second.answer.promiseId, state: 'broken', dueOn: '2026-03-09' },
    ]),
  );
});

describe('refused is', () => {
  const refusal = (code: string, messageKey: string) => ({ cause: { code, messageKey } });

  test('a step after somebody else went on; the same step again is no second one', async () => {
    const { id } = await record();
    const solved = await step(id, 'solved', { words: 'Replaced.' });
    await organisation.as('staff').complaints.step(solved);
    await expect(step(id, 'acknowledged')).rejects.toMatchObject(refusal('conflict', 'complaints:movedOn'));
    expect(await organisation.as('staff').complaints.history({ id })).toHaveLength(2);
  });

  test('a day still to come, and a cause nobody counts by', async () => {
    await expect(record({ receivedOn: '2026-03-03' })).rejects.toMatchObject(
      refusal('invalid', 'complaints:futureDay'),
    );
    await expect(record({ causeId: 'weather' })).rejects.toMatchObject(
      refusal('not-found', 'complaints:noSuchCause'),
    );
  });

  test('a solution without saying what was done, a check without a finding, a reopening without a day', async () => {
    const { id } = await record();
    for (const kind of ['solved', 'checked', 'reopened'] as const)
      await expect(step(id, kind)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  test('everything about a customer out of sight, as if it did not exist', async () => {
    const { id } = await record();
    const outsider = organisation.as('outsider').complaints;
    for (const call of [
      () => outsider.get({ id }),
      () => outsider.history({ id }),
      () => outsider.assign({ id, ownerId: organisation.staffIds.outsider }),
      () => outsider.step({ id: uuidv7(), complaintId: id, customerId, kind: 'told', doneOn: '2026-03-02' }),
    ])
      await expect(call()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await outsider.list({})).toEqual({ items: [], nextOffset: null, total: 0 });
    expect(await outsider.countByCause({})).toEqual([]);
  });
});

test('handed over, the answer goes with it and the history says to whom', async () => {
  const { id } = await record();
  const { colleague } = organisation.staffIds;
  await organisation.as('staff').complaints.assign({ id, ownerId: colleague, reason: 'On leave' });
  const card = await cardOf();
  expect([card.complaints[0]?.ownerId, card.promises[0]?.ownerId]).toEqual([colleague, colleague]);
  expect((await organisation.as('staff').complaints.history({ id })).at(-1)).toMatchObject({
    ...{ kind: 'handed-over', fromOwnerName: 'staff', toOwnerName: 'colleague', words: 'On leave' },
  });
});

test('who leaves hands over told complaints too, though nothing is promised any more', async () => {
  const { id } = await record();
  await step(id, 'solved', { words: 'Replaced.' });
  await step(id, 'told');
  const { staff, colleague } = organisation.staffIds;
  const given = {
    fromId: staff,
    toId: colleague,
    extent: 'promises' as const,
    exceptions: [],
    reason: 'Away',
  };
  expect(await organisation.as('manager').handovers.handOver(given)).toEqual({ done: 1, left: 0 });
  expect((await organisation.as('staff').complaints.get({ id })).ownerId).toBe(colleague);
});

test('a merge takes complaints along, and a split gives them back', async () => {
  const { id } = await record();
  const [keptId, mergeId] = [uuidv7(), uuidv7()];
  const staff = organisation.as('staff');
  await staff.customers.add({
    id: keptId,
    kind: 'person',
    name: 'Chen',
    ownerId: organisation.staffIds.staff,
  });
  await staff.customers.merge({ id: mergeId, keptId, mergedId: customerId });
  expect((await staff.complaints.get({ id })).customerId).toBe(keptId);
  await staff.customers.split({ id: mergeId });
  expect((await staff.complaints.get({ id })).customerId).toBe(customerId);
});

describe('lists', () => {
  test('open ones come by the day the answer is due, those that wait for the customer last', async () => {
    const later = await record();
    const late = await record({ answer: owed('2026-02-27') });
    const told = await record();
    await step(told.id, 'solved', { words: 'Replaced.' });
    await step(told.id, 'told');
    const { items, total } = await organisation.as('staff').complaints.list({ whose: 'mine' });
    expect(total).toBe(3);
    expect(items.map(({ complaint, dueOn }) => [complaint.id, dueOn])).toEqual([
      [late.id, '2026-02-27'],
      [later.id, '2026-03-09'],
      [told.id, null],
    ]);
    expect(await organisation.as('colleague').complaints.list({ whose: 'mine' })).toMatchObject({ total: 0 });
  });

  test('closed ones stand apart, and pages follow without a gap', async () => {
    const ids = [(await record()).id, (await record()).id, (await record()).id];
    await step(ids[0]!, 'withdrawn');
    const list = organisation.as('staff').complaints.list;
    expect((await list({ show: 'closed' })).items.map(({ complaint }) => complaint.id)).toEqual([ids[0]]);
    const first = await list({ limit: 1 });
    const second = await list({ limit: 1, offset: first.nextOffset! });
    expect([...first.items, ...second.items].map(({ complaint }) => complaint.id).sort()).toEqual(
      ids.slice(1).sort(),
    );
    expect(second.nextOffset).toBeNull();
  });
});

test('causes are counted with what was found true and answered in time; withdrawn ones are not', async () => {
  const quality = await record({ causeId: 'quality' });
  await step(quality.id, 'checked', { verdict: 'true' });
  await step(quality.id, 'solved', { words: 'Replaced.' });
  await record({ causeId: 'quality', answer: owed('2026-02-27') });
  await step((await record({ causeId: 'quality' })).id, 'withdrawn');
  await record();
  expect(await organisation.as('staff').complaints.countByCause({ days: 30 })).toEqual([
    { causeId: 'quality', total: 2, open: 2, found: 1, inTime: 1, due: 2 },
    { causeId: null, total: 1, open: 1, found: 0, inTime: 0, due: 0 },
  ]);
});

test('the rules are the company’s own once a manager has written them', async () => {
  expect((await organisation.as('staff').directory()).complaintRules).toEqual(defaultRules);
  const rules = { ...defaultRules, answerDays: 3 };
  await organisation.as('manager').complaints.changeRules(rules);
  expect((await organisation.as('staff').directory()).complaintRules).toEqual(rules);
});
