import { pino } from 'pino';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { defaultPurposes } from '../../../../shared/features/consents/default-purposes.ts';
import { defaultPulseRules, type PulseRules } from '../../../../shared/features/loyalty/pulses/model.ts';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../../../../test/support/test-organisation.ts';
import type { Mail } from '../../../auth/send-link.ts';
import { mailPulses } from './mail-pulses.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let organisation: TestOrganisation;
let sent: Mail[];
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());
beforeEach(async () => {
  sent = [];
  organisation = await createTestOrganisation(opened.database);
  organisation.now = wall('2026-11-20 10:00');
});

const wall = (text: string) => new Date(`${text.replace(' ', 'T')}:00+08:00`);
const take = async (mail: Mail) => void sent.push(mail);
const refuse = async () => Promise.reject(new Error('mailbox full'));
const setRules = (rules: Partial<PulseRules>) =>
  organisation.as('manager').pulses.saveRules({ ...defaultPulseRules, isMailed: true, ...rules });
function mailAt(text: string, sendMail: typeof take | null = take) {
  organisation.now = wall(text);
  const { database, organisationId } = organisation;
  const links = { publicUrl: 'https://kith.example', sendMail };
  return mailPulses({ database, organisationId, links, log: pino({ enabled: false }) }, organisation.now);
}

async function addCustomer(address: string, hasAgreed = true, language: 'en' | null = 'en') {
  const id = uuidv7();
  const staff = organisation.as('staff');
  await staff.customers.add({
    ...{ id, kind: 'person', name: address, language },
    identities: [{ id: uuidv7(), kind: 'email', display: address }],
  });
  await staff.interactions.log({
    ...{ id: uuidv7(), customerId: id, kind: 'call', direction: 'in' },
    happenedAt: organisation.now.toISOString(),
  });
  if (hasAgreed)
    await staff.consents.record({
      ...{ id: uuidv7(), customerId: id, purpose: 'surveys', channel: 'mail' },
      ...{ state: 'given', saidOn: '2026-11-20' },
    });
  return id;
}

test('who agreed is asked once, by a mail with the question and a way to say no', async () => {
  await addCustomer('ann@jiamei.example');
  await addCustomer('silent@jiamei.example', false);
  await setRules({});
  expect(await mailAt('2026-11-20 11:00')).toBe(1);
  expect(await mailAt('2026-11-20 11:20')).toBe(0);
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({
    to: 'ann@jiamei.example',
    subject: 'How likely are you to recommend Lanting Trading?',
  });
  expect(sent[0]!.text).toMatch(/https:\/\/kith\.example\/pulse#\S+/);
  expect(sent[0]!.text).toMatch(/https:\/\/kith\.example\/preferences#\S+/);
  expect(sent[0]!.text).not.toContain('<');
});

test('the link of the mail answers', async () => {
  const customerId = await addCustomer('ann@jiamei.example');
  await setRules({});
  await mailAt('2026-11-20 11:00');
  const token = /pulse#(\S+)/.exec(sent[0]!.text)![1]!;
  await organisation.as(null).pulsePage.answer({ token, score: 10, words: '' });
  const { loyalty } = await organisation.as('staff').sync.card({ customerId });
  expect(loyalty.sayAndDo.lastAnswer).toMatchObject({ score: 10 });
});

test('whose language nobody knows reads both', async () => {
  await addCustomer('ann@jiamei.example', true, null);
  await setRules({});
  await mailAt('2026-11-20 11:00');
  expect(sent[0]!.subject).toMatch(/recommend .* · .*推荐/);
});

test('nothing goes out until it is switched on, in quiet hours, or without a mail server', async () => {
  await addCustomer('ann@jiamei.example');
  expect(await mailAt('2026-11-20 11:00')).toBe(0);
  await setRules({});
  expect(await mailAt('2026-11-20 21:00')).toBe(0);
  expect(await mailAt('2026-11-21 11:00', null)).toBe(0);
  expect(await mailAt('2026-11-21 11:00')).toBe(1);
});

test('nobody is asked while it is quiet by the clock on their wall', async () => {
  const customerId = await addCustomer('ann@jiamei.example');
  await organisation
    .as('staff')
    .customers.change({ id: customerId, after: { timeZone: 'America/New_York' } });
  await setRules({});
  expect(await mailAt('2026-11-20 11:00')).toBe(0);
  expect(await mailAt('2026-11-20 23:00')).toBe(1);
});

test('no more in a day than the organisation allows', async () => {
  for (const name of ['a', 'b', 'c']) await addCustomer(`${name}@jiamei.example`);
  await setRules({ mostPerDay: 2 });
  expect(await mailAt('2026-11-20 11:00')).toBe(2);
  expect(await mailAt('2026-11-20 15:00')).toBe(0);
  expect(await mailAt('2026-11-21 11:00')).toBe(1);
});

test('a mail the server refused was not asked, and is tried again', async () => {
  await addCustomer('ann@jiamei.example');
  await setRules({});
  expect(await mailAt('2026-11-20 11:00', refuse)).toBe(0);
  expect(await mailAt('2026-11-20 11:20')).toBe(1);
});

/** Two hundred are looked at at once. */
async function addWithdrawn(count: number) {
  const ids = Array.from({ length: count }, () => uuidv7());
  await organisation.write(async ({ trx, organisationId, clock, now }) => {
    const key = (customerId: string) => ({
      organisation_id: organisationId,
      id: uuidv7(),
      customer_id: customerId,
    });
    const customers = ids.map((id) => ({
      organisation_id: organisationId,
      id,
      kind: 'person' as const,
      name: id,
    }));
    await trx
      .insertInto('customers')
      .values(customers.map((row) => ({ ...row, created_at: now, version: clock })))
      .execute();
    const addresses = ids.map((id) => ({ value: `${id}@jiamei.example`, display: id, hash: '0' }));
    await trx
      .insertInto('customer_identities')
      .values(
        addresses.map((row, index) => ({
          ...{ ...key(ids[index]!), ...row, kind: 'email' as const, origin: 'person' as const },
          ...{ created_at: now, version: clock },
        })),
      )
      .execute();
    await trx
      .insertInto('interactions')
      .values(
        ids.map((id) => ({
          ...{ ...key(id), kind: 'call' as const, direction: 'in' as const },
          ...{ happened_at: now, created_at: now },
        })),
      )
      .execute();
    await trx
      .insertInto('consent_answers')
      .values(
        (['given', 'withdrawn'] as const).flatMap((state, days) =>
          ids.map((id) => ({
            ...{ ...key(id), purpose: 'surveys', channel: 'mail' as const, state, wording: '' },
            ...{
              source: 'form' as const,
              said_on: `2026-11-0${days + 1}`,
              recorded_at: now,
              recorded_by: null,
            },
          })),
        ),
      )
      .execute();
  });
}

test.each(['asked', 'unless-withdrawn'] as const)(
  'however many have said no, who has not is reached (rule: %s)',
  async (rule) => {
    await addWithdrawn(200);
    await addCustomer('ann@jiamei.example');
    const surveys = defaultPurposes.find(({ id }) => id === 'surveys')!;
    await organisation.as('manager').consents.savePurpose({ purpose: { ...surveys, rule } });
    await setRules({});
    expect(await mailAt('2026-11-20 11:00')).toBe(1);
  },
);
