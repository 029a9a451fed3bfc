import { pino } from 'pino';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { BulletinDraft } from '../../../shared/features/bulletins/model.ts';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../../../test/support/test-organisation.ts';
import type { Mail } from '../../auth/send-link.ts';
import { createCaller } from '../../router.ts';
import { chooseRecipients } from './list-recipients.ts';
import { mailBulletins } from './mail-bulletins.ts';
import { loadBulletin } from './store.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let organisation: TestOrganisation;
let sent: Mail[];
let bulletinId: string;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());
beforeEach(async () => {
  sent = [];
  bulletinId = uuidv7();
  organisation = await createTestOrganisation(opened.database);
  organisation.now = wall('2026-11-20 10:00');
});

const wall = (text: string) => new Date(`${text.replace(' ', 'T')}:00+08:00`);
const take = async (mail: Mail) => void sent.push(mail);
const addressees = () => sent.map(({ to }) => to).sort();

function mailAt(text: string, sendMail: typeof take | null = take) {
  organisation.now = wall(text);
  const { database, organisationId } = organisation;
  const links = { publicUrl: 'https://kith.example', sendMail };
  const now = () => organisation.now;
  return mailBulletins({ database, organisationId, links, now, log: pino({ enabled: false }) });
}

type Given = { hasAgreed?: boolean; address?: string | null; language?: 'en' | 'zh' | null };

async function addBuyer(name: string, given: Given = {}) {
  const { hasAgreed = true, address = `${name.toLowerCase()}@jiamei.example`, language = 'en' } = given;
  const id = uuidv7();
  const staff = organisation.as('staff');
  const identities = address ? [{ id: uuidv7(), kind: 'email' as const, display: address }] : [];
  await staff.customers.add({ id, kind: 'person', name, language, identities });
  await staff.purchases.record({
    ...{ id: uuidv7(), customerId: id, number: uuidv7(), orderedAt: '2026-06-01T02:00:00Z' },
    ...{ currency: 'CNY', amountMinor: 90_000 },
    lines: [{ product: 'Walnut board', quantity: 3, amountMinor: 90_000 }],
  });
  if (hasAgreed) await say(id, 'given');
  return id;
}

const say = (customerId: string, state: 'given' | 'withdrawn') =>
  organisation.as('staff').consents.record({
    ...{ id: uuidv7(), customerId, purpose: 'marketing', channel: 'mail', state, saidOn: '2026-11-20' },
  });

const draft = (): BulletinDraft => ({
  ...{ id: bulletinId, product: 'Walnut board', subject: 'price', boughtWithinMonths: 12 },
  ...{ fromOn: '2026-12-01', untilOn: '2026-12-31', lowPercent: 3, highPercent: 8 },
  texts: { en: 'Order before December if you can.', zh: '建议在十二月前下单。' },
});

async function release(changes: Partial<BulletinDraft> = {}) {
  const links = { publicUrl: 'https://kith.example', sendMail: take };
  const manager = createCaller({ ...organisation.contextFor('manager'), links });
  await manager.bulletins.save({ ...draft(), ...changes });
  await manager.bulletins.send({ id: bulletinId });
}

async function recipients() {
  const rows = await organisation.as('manager').bulletins.recipients({ id: bulletinId });
  return Object.fromEntries(rows.map((row) => [row.customerName, row.because ?? row.state]));
}

test('it reaches who bought and agreed, with the range, and a way to say no', async () => {
  await addBuyer('Ann');
  await addBuyer('Silent', { hasAgreed: false });
  await release();
  expect(await mailAt('2026-11-20 11:00')).toBe(1);
  expect(addressees()).toEqual(['ann@jiamei.example']);
  expect(sent[0]!.subject).toBe('Walnut board: where the price is heading – Lanting Trading');
  expect(sent[0]!.text).toContain('Order before December if you can.');
  expect(sent[0]!.text).toMatch(/December 1, 2026 to December 31, 2026 .* changes by \+3% to \+8%/);
  expect(sent[0]!.text).toMatch(/https:\/\/kith\.example\/preferences#\S+/);
  expect(await recipients()).toEqual({ Ann: 'sent', Silent: 'no-consent' });
});

test('their language is written where it can be, and both where nobody knows', async () => {
  await addBuyer('Ann');
  await addBuyer('安', { address: 'an@jiamei.example', language: 'zh' });
  await addBuyer('Both', { language: null });
  await release();
  await mailAt('2026-11-20 11:00');
  const subjects = Object.fromEntries(sent.map(({ to, subject }) => [to, subject]));
  expect(subjects['an@jiamei.example']).toBe('Walnut board价格走势 – Lanting Trading');
  expect(subjects['both@jiamei.example']).toMatch(/heading .* · .*走势/);
});

test('what is written in one language only goes to everybody in that', async () => {
  await addBuyer('Ann');
  await release({ texts: { en: '', zh: '建议在十二月前下单。' } });
  await mailAt('2026-11-20 11:00');
  expect(sent[0]!.text).toContain('建议在十二月前下单。');
  expect(sent[0]!.text).not.toContain('Our forecast');
});

test('each mail stands once in the history, without the customer’s own link', async () => {
  const customerId = await addBuyer('Ann');
  await release();
  await mailAt('2026-11-20 11:00');
  await mailAt('2026-11-20 11:05');
  const { items } = await organisation.as('staff').interactions.history({ customerId });
  expect(items).toMatchObject([{ kind: 'mail', direction: 'out', subject: sent[0]!.subject }]);
  expect(items[0]!.text).toContain('Order before December');
  expect(items[0]!.text).not.toContain('preferences#');
});

describe('asked again at the moment of sending', () => {
  test('who withdrew in between gets none', async () => {
    const id = await addBuyer('Ann');
    await release();
    expect(await recipients()).toEqual({ Ann: 'waiting' });
    organisation.now = wall('2026-11-20 10:30');
    await say(id, 'withdrawn');
    expect(await mailAt('2026-11-20 11:00')).toBe(0);
    expect(await recipients()).toEqual({ Ann: 'withdrawn' });
  });

  test('who was archived, or has complained and waits for us, gets none', async () => {
    const archived = await addBuyer('Ann');
    const customerId = await addBuyer('Bo');
    await release();
    await organisation.as('staff').customers.archive({ id: archived });
    await organisation.as('staff').complaints.record({
      ...{ id: uuidv7(), customerId, kind: 'complaint', channel: 'phone', words: 'Cracked' },
      receivedOn: '2026-11-20',
      answer: { promiseId: uuidv7(), what: 'Call back', dueOn: '2026-11-23' },
    });
    expect(await mailAt('2026-11-20 11:00')).toBe(0);
    expect(await recipients()).toEqual({ Ann: 'archived', Bo: 'complaint-open' });
  });

  test('a forecast that is over goes to nobody', async () => {
    await addBuyer('Ann');
    await release({ fromOn: '2026-11-20', untilOn: '2026-11-20' });
    expect(await mailAt('2026-11-21 11:00')).toBe(0);
    expect(await recipients()).toEqual({ Ann: 'too-late' });
  });
});

test('it waits until quiet hours end, by the clock on their wall', async () => {
  await addBuyer('Ann');
  const far = await addBuyer('Far');
  await organisation.as('staff').customers.change({ id: far, after: { timeZone: 'America/New_York' } });
  await release();
  expect(await mailAt('2026-11-20 20:30')).toBe(0);
  expect(await mailAt('2026-11-20 23:00')).toBe(1);
  expect(await mailAt('2026-11-21 11:00')).toBe(1);
  expect(addressees()).toEqual(['ann@jiamei.example', 'far@jiamei.example']);
});

describe('never twice to the same person', () => {
  test('by several processes at once', async () => {
    for (const name of ['Ann', 'Bo', 'Cy']) await addBuyer(name);
    await release();
    await Promise.all([1, 2, 3].map(() => mailAt('2026-11-20 11:00')));
    expect(addressees()).toEqual(['ann@jiamei.example', 'bo@jiamei.example', 'cy@jiamei.example']);
  });

  test('after the process was killed while sending; the others get theirs', async () => {
    await addBuyer('Ann');
    await addBuyer('Bo');
    await release();
    const { promise: killed, reject } = Promise.withResolvers<void>();
    const { promise: handedOver, resolve } = Promise.withResolvers<void>();
    const cut = mailAt('2026-11-20 11:00', async (mail) => {
      await take(mail);
      resolve();
      await killed;
    });
    await handedOver;
    expect(await mailAt('2026-11-20 11:20')).toBe(1);
    expect(addressees()).toEqual(['ann@jiamei.example', 'bo@jiamei.example']);
    expect(Object.values(await recipients()).sort()).toEqual(['sent', 'unsure']);
    reject(new Error('killed'));
    await expect(cut).rejects.toThrow('killed');
  });

  test('with one address for two', async () => {
    await addBuyer('Ann');
    await addBuyer('Office', { address: 'ann@jiamei.example' });
    await release();
    expect(await mailAt('2026-11-20 11:00')).toBe(1);
    expect(Object.values(await recipients()).sort()).toEqual(['already-told', 'sent']);
  });

  test('who turned out to be one person after the first mail', async () => {
    const mergedId = await addBuyer('Ann');
    const keptId = await addBuyer('Anna');
    await organisation.as('staff').customers.change({ id: keptId, after: { timeZone: 'America/New_York' } });
    await release();
    expect(await mailAt('2026-11-20 11:00')).toBe(1);
    await organisation.as('manager').customers.merge({ id: uuidv7(), keptId, mergedId });
    expect(await mailAt('2026-11-20 23:30')).toBe(0);
    expect(addressees()).toEqual(['ann@jiamei.example']);
  });
});

test('while the mail server is away everybody waits; whom it refuses is left', async () => {
  await addBuyer('Ann');
  await release();
  const away = async () => Promise.reject(Object.assign(new Error('away'), { syscall: 'connect' }));
  await expect(mailAt('2026-11-20 11:00', away)).rejects.toThrow('away');
  expect(await recipients()).toEqual({ Ann: 'waiting' });
  const refuse = async () => Promise.reject(Object.assign(new Error('no'), { responseCode: 550 }));
  expect(await mailAt('2026-11-20 11:05', refuse)).toBe(0);
  expect(await mailAt('2026-11-20 11:10')).toBe(0);
  expect(await recipients()).toEqual({ Ann: 'refused' });
});

test('rows follow their customer into a merge and back', async () => {
  const mergedId = await addBuyer('Ann');
  const keptId = uuidv7();
  await organisation.as('staff').customers.add({ id: keptId, kind: 'person', name: 'Anna' });
  await release();
  await mailAt('2026-11-20 11:00');
  const mergeId = uuidv7();
  await organisation.as('manager').customers.merge({ id: mergeId, keptId, mergedId });
  expect(await recipients()).toEqual({ Anna: 'sent' });
  await organisation.as('manager').customers.split({ id: mergeId });
  expect(await recipients()).toEqual({ Ann: 'sent' });
});

test('a merge of two who both have it can be taken back', async () => {
  const [keptId, mergedId, mergeId] = [await addBuyer('Ann'), await addBuyer('Bo'), uuidv7()];
  await release();
  await mailAt('2026-11-20 11:00');
  const before = await recipients();
  await organisation.as('manager').customers.merge({ id: mergeId, keptId, mergedId });
  await organisation.as('manager').customers.split({ id: mergeId });
  expect(await recipients()).toEqual(before);
});

test('another organisation’s buyers get nothing', async () => {
  const ours = organisation;
  await addBuyer('Ann');
  organisation = await createTestOrganisation(opened.database, { now: ours.now });
  await addBuyer('Theirs');
  const theirs = organisation;
  organisation = ours;
  await release();
  expect(await mailAt('2026-11-20 11:00')).toBe(1);
  expect(addressees()).toEqual(['ann@jiamei.example']);
  await expect(theirs.as('manager').bulletins.recipients({ id: bulletinId })).rejects.toThrow(
    'bulletins:notFound',
  );
});

test('the preview names the same people as sending', async () => {
  await addBuyer('Ann');
  await addBuyer('Nobody', { address: null });
  await organisation.as('manager').bulletins.save(draft());
  const preview = await recipients();
  expect(preview).toEqual({ Ann: 'waiting', Nobody: 'no-address' });
  const chosen = await organisation.read(async (scope) =>
    chooseRecipients(scope, await loadBulletin(scope, bulletinId), organisation.now),
  );
  expect(chosen).toMatchObject([{ quantity: 3 }, { quantity: 3 }]);
  await release();
  expect(await recipients()).toEqual(preview);
});
