import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { defaultPulseRules, type PulseRules } from '../../../../shared/features/loyalty/pulses/model.ts';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../../../../test/support/test-organisation.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let organisation: TestOrganisation;
let customerId: string;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());

beforeEach(async () => {
  organisation = await createTestOrganisation(opened.database);
  organisation.now = new Date('2026-11-20T02:00:00Z');
  customerId = uuidv7();
  const ownerId = organisation.staffIds.staff;
  const staff = organisation.as('staff');
  await staff.customers.add({ id: customerId, kind: 'person', name: '陈立群', notes: 'difficult', ownerId });
  await staff.session.chooseLanguage({ language: 'en' });
  await agree();
});

const agree = (state: 'given' | 'withdrawn' = 'given') =>
  organisation.as('staff').consents.record({
    ...{ id: uuidv7(), customerId, purpose: 'surveys', channel: 'mail', state, saidOn: '2026-11-20' },
  });
const setRules = (rules: Partial<PulseRules>) =>
  organisation.as('manager').pulses.saveRules({ ...defaultPulseRules, ...rules });
async function link() {
  const made = await organisation.as('staff').pulses.makeLink({ customerId, question: 'recommendation' });
  return new URL(made.url).hash.slice(1);
}
const open = (token: string) => organisation.as(null).pulsePage.open({ token });
const answer = (token: string, score: number, words = '') =>
  organisation.as(null).pulsePage.answer({ token, score, words });
const card = () => organisation.as('colleague').sync.card({ customerId });

test('a link opens one question and says nothing of the customer', async () => {
  const page = await open(await link());
  expect(page).toEqual({
    ...{ organisationName: 'Lanting Trading', language: null, question: 'recommendation' },
    ...{ answer: null, mayAnswer: true, callOn: null },
  });
});

test('the answer stands on the card and in the history', async () => {
  await answer(await link(), 9, 'Always on time');
  expect((await card()).loyalty.sayAndDo.lastAnswer).toMatchObject({ score: 9, words: 'Always on time' });
  expect((await card()).interactions).toMatchObject([
    { kind: 'answer', direction: 'in', subject: '9/10', text: 'Always on time', authorId: null },
  ]);
});

test('an answer can be changed for a day, and remains one answer', async () => {
  const token = await link();
  await answer(token, 9);
  organisation.now = new Date('2026-11-21T01:00:00Z');
  await answer(token, 7, 'On reflection');
  expect((await card()).interactions).toMatchObject([{ subject: '7/10', text: 'On reflection' }]);
  organisation.now = new Date('2026-11-21T02:00:00Z');
  expect(await open(token)).toMatchObject({ mayAnswer: false, answer: { score: 7 } });
  await expect(answer(token, 10)).rejects.toThrow('pulsePage:answeredBefore');
});

test('a score beyond the scale is refused', async () => {
  const { url } = await organisation.as('staff').pulses.makeLink({ customerId, question: 'satisfaction' });
  const token = new URL(url).hash.slice(1);
  for (const score of [0, 6]) await expect(answer(token, score)).rejects.toThrow('errors:invalid');
  expect(await answer(token, 5)).toMatchObject({ answer: { score: 5 } });
});

describe('a low answer', () => {
  const promises = async () => (await organisation.as('staff').promises.list({ whose: 'mine' })).items;

  test('promises no call unless the organisation does', async () => {
    expect(await answer(await link(), 2)).toMatchObject({ callOn: null });
    expect(await promises()).toEqual([]);
  });

  test('becomes a promise of the owner, once', async () => {
    await setRules({ promisesCall: true });
    const token = await link();
    expect(await answer(token, 2, 'Nobody called back')).toMatchObject({ callOn: '2026-11-22' });
    await answer(token, 3, 'Still nobody');
    expect((await promises()).map(({ promise }) => promise)).toMatchObject([
      {
        ...{ customerId, direction: 'we', ownerId: organisation.staffIds.staff, dueOn: '2026-11-22' },
        ...{ what: 'Call about the low answer (2 of 10)', quote: 'Nobody called back' },
      },
    ]);
  });

  test('promises nothing where nobody owns the customer', async () => {
    await setRules({ promisesCall: true });
    await organisation.as('manager').customers.reassignOwner({ customerIds: [customerId], ownerId: null });
    expect(await answer(await link(), 2)).toMatchObject({ callOn: null });
  });
});

describe('nobody is asked', () => {
  test('who did not agree, or no longer does', async () => {
    organisation.now = new Date('2026-11-20T03:00:00Z');
    await agree('withdrawn');
    await expect(link()).rejects.toThrow('pulses:noConsent');
  });

  test('sooner again than the organisation says', async () => {
    await link();
    organisation.now = new Date('2027-02-17T02:00:00Z');
    await expect(link()).rejects.toMatchObject({
      cause: { messageKey: 'pulses:askedLately', details: { againOn: '2027-02-18' } },
    });
    organisation.now = new Date('2027-02-18T02:00:00Z');
    await expect(link()).resolves.toContain(organisation.organisationId);
  });

  test('beyond the number of a day', async () => {
    await setRules({ mostPerDay: 1, daysBetween: 7 });
    await link();
    customerId = uuidv7();
    await organisation.as('staff').customers.add({ id: customerId, kind: 'person', name: 'Ann' });
    await agree();
    await expect(link()).rejects.toThrow('pulses:enoughToday');
  });
});

describe('a link opens nothing', () => {
  const refusal = { cause: { code: 'not-found', messageKey: 'pulsePage:linkInvalid' } };

  test('after thirty days', async () => {
    const token = await link();
    organisation.now = new Date('2026-12-20T02:00:01Z');
    await expect(open(token)).rejects.toMatchObject(refusal);
    await expect(answer(token, 9)).rejects.toMatchObject(refusal);
  });

  test('with another secret, another organisation, or once the customer was archived', async () => {
    const token = await link();
    const secret = token.split('.')[1]!;
    const guesses = ['x', `${uuidv7()}.${secret}`, `${organisation.organisationId}.${'a'.repeat(43)}`];
    for (const guess of guesses) await expect(open(guess)).rejects.toMatchObject(refusal);
    await organisation.as('staff').customers.archive({ id: customerId });
    await expect(open(token)).rejects.toMatchObject(refusal);
  });

  test('and is kept as a hash only', async () => {
    const token = await link();
    const rows = await organisation.read(({ trx }) => trx.selectFrom('pulses').selectAll().execute());
    expect(rows.map(({ token_hash }) => token_hash.toString('latin1')).join()).not.toContain(
      token.split('.')[1],
    );
  });
});

test('who tries too often has to wait', async () => {
  const token = await link();
  const caller = organisation.as(null);
  for (let tries = 0; tries < 30; tries += 1) await caller.pulsePage.open({ token });
  await expect(caller.pulsePage.open({ token })).rejects.toThrow('errors:rateLimited');
});

test('managers see what came back', async () => {
  await answer(await link(), 9, 'Always on time');
  const results = await organisation.as('manager').pulses.results({ question: 'recommendation', days: 90 });
  expect(results).toMatchObject({
    ...{ asked: 1, answered: 1, distribution: [{ score: 9, count: 1 }] },
    latest: [{ customerId, customerName: '陈立群', score: 9, words: 'Always on time' }],
  });
});

test('answers follow their customer into a merge and back', async () => {
  await answer(await link(), 9);
  const [keptId, mergeId] = [uuidv7(), uuidv7()];
  await organisation.as('staff').customers.add({ id: keptId, kind: 'person', name: 'Chen Liqun' });
  await organisation.as('manager').customers.merge({ id: mergeId, keptId, mergedId: customerId });
  const answered = async (id: string) =>
    (await organisation.as('staff').sayAndDo.ofCustomer({ customerId: id })).answers.length;
  expect(await answered(keptId)).toBe(1);
  await organisation.as('manager').customers.split({ id: mergeId });
  expect([await answered(keptId), await answered(customerId)]).toEqual([0, 1]);
});
