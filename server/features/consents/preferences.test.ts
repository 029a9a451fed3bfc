import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PreferenceChange } from '../../../shared/features/consents/preference-page.ts';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../../../test/support/test-organisation.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let organisation: TestOrganisation;
let customerId: string;
let url: string;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());
beforeEach(async () => {
  organisation = await createTestOrganisation(opened.database);
  organisation.now = new Date('2026-11-20T02:00:00Z');
  customerId = uuidv7();
  await organisation.as('staff').customers.add({
    ...{ id: customerId, kind: 'person', name: '陈立群', notes: 'difficult', birthday: '11-22' },
    identities: [{ id: uuidv7(), kind: 'email', display: 'liqun@jiamei.example' }],
  });
  ({ url } = await organisation.as('staff').consents.makeLink({ customerId }));
});

const tokenOf = (link: string) => new URL(link).hash.slice(1);
const open = (token = tokenOf(url)) => organisation.as(null).preferences.open({ token });
const unchanged: PreferenceChange = {
  ...{ answers: [], readIn: 'zh', language: null, timeZone: null, quietHours: null },
};
const save = (change: Partial<PreferenceChange>, token = tokenOf(url)) =>
  organisation.as(null).preferences.save({ ...unchanged, ...change, token });
const offersByMail = { purpose: 'marketing', channel: 'mail' } as const;

test('a link opens the choices and says nothing else of the customer', async () => {
  const page = await open();
  expect(page.choices).toContainEqual({ ...offersByMail, isAllowed: false, saidOn: null, source: null });
  expect(page.choices).toHaveLength(4 * 5);
  expect(JSON.stringify(page)).not.toMatch(/陈立群|liqun|difficult|11-22/);
  expect(JSON.stringify(page)).not.toContain(customerId);
});

test('what the customer chooses is kept as said by them, in the words they read', async () => {
  const page = await save({ answers: [{ ...offersByMail, state: 'given' }] });
  expect(page.choices).toContainEqual({
    ...{ ...offersByMail, isAllowed: true, saidOn: '2026-11-20', source: 'preference-page' },
  });
  expect(await organisation.as('staff').consents.history({ customerId })).toMatchObject([
    { state: 'given', source: 'preference-page', recordedBy: null, wording: expect.stringContaining('优惠') },
  ]);
});

test('a choice that changes nothing is not kept as an answer', async () => {
  await save({ answers: [{ ...offersByMail, state: 'withdrawn' }] });
  await save({ answers: [{ purpose: 'unheard-of', channel: 'mail', state: 'given' }] });
  expect(await organisation.as('staff').consents.history({ customerId })).toEqual([]);
});

test('their hours, time zone and language reach the card', async () => {
  const hours = {
    timeZone: 'Europe/Berlin',
    quietHours: { from: '19:00', to: '09:30' },
    language: 'en',
  } as const;
  expect(await save(hours)).toMatchObject(hours);
  expect((await organisation.as('staff').sync.card({ customerId })).customer).toMatchObject(hours);
});

test('no clock knows an invented time zone', async () => {
  await expect(save({ timeZone: 'Mars/Olympus' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});

describe('a link opens nothing, and says no more than that,', () => {
  const refusal = { cause: { code: 'not-found', messageKey: 'preferences:linkInvalid' } };
  const altered = (token: string) => `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
  test.each([
    ['when it is none', () => 'x'],
    ['with another secret', () => altered(tokenOf(url))],
    ['with another organisation', () => `${uuidv7()}.${tokenOf(url).split('.')[1]!}`],
  ])('%s', async (_, token) => {
    await expect(open(token())).rejects.toMatchObject(refusal);
    await expect(save({}, token())).rejects.toMatchObject(refusal);
  });
  test('once links were withdrawn; a new one does', async () => {
    expect(await organisation.as('staff').consents.withdrawLinks({ customerId })).toEqual({ count: 1 });
    await expect(open()).rejects.toMatchObject(refusal);
    const renewed = await organisation.as('staff').consents.makeLink({ customerId });
    expect(renewed.url).not.toBe(url);
    expect((await open(tokenOf(renewed.url))).choices).toHaveLength(20);
  });
  test('after a year', async () => {
    organisation.now = new Date('2027-11-21T02:00:00Z');
    await expect(open()).rejects.toMatchObject(refusal);
  });
  test('once the customer was archived', async () => {
    await organisation.as('staff').customers.archive({ id: customerId });
    await expect(open()).rejects.toMatchObject(refusal);
  });
});

test('two links of one customer bear different secrets, and neither is kept readable', async () => {
  const second = await organisation.as('staff').consents.makeLink({ customerId });
  expect(tokenOf(second.url)).not.toBe(tokenOf(url));
  const rows = await organisation.read(({ trx }) => trx.selectFrom('preference_links').selectAll().execute());
  const kept = rows.map(({ token_hash }) => token_hash.toString('latin1')).join();
  for (const link of [url, second.url]) expect(kept).not.toContain(tokenOf(link).split('.')[1]);
});

test('who tries too often has to wait', async () => {
  const caller = organisation.as(null);
  for (let tries = 0; tries < 30; tries += 1) await caller.preferences.open({ token: tokenOf(url) });
  await expect(caller.preferences.open({ token: tokenOf(url) })).rejects.toMatchObject({
    cause: { code: 'rate-limited', details: { seconds: 60 } },
  });
  organisation.now = new Date('2026-11-20T02:01:00Z');
  expect((await caller.preferences.open({ token: tokenOf(url) })).choices).toHaveLength(20);
});
