import { pino } from 'pino';
import { Webhook } from 'standardwebhooks';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { WebhookSubject } from '../../../shared/features/integrations/model.ts';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../../../test/support/test-organisation.ts';
import { openReceiver, type Received } from '../../../test/support/webhook-receiver.ts';
import { startJobs } from '../../jobs/start-jobs.ts';
import { openChangeFeed } from '../sync/change-feed.ts';
import { announce } from './announce.ts';
import { deliverWebhooks } from './deliver-webhooks.ts';
import { forgetDeliveries } from './forget-deliveries.ts';
import { deliverWebhooksJob } from './jobs.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let receiver: Awaited<ReturnType<typeof openReceiver>>;
let ours: TestOrganisation;
const at = new Date();
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());
beforeEach(async () => {
  ours = await createTestOrganisation(opened.database, { now: at });
  receiver = await openReceiver();
});
afterEach(() => receiver.close());

const administrator = () => ours.as('administrator');
const add = (url = receiver.url, events = [...WebhookSubject.options]) =>
  administrator().webhooks.add({ url, events });
const addCustomer = async () => {
  const id = uuidv7();
  await ours.as('staff').customers.add({ id, kind: 'person', name: '王芳' });
  return id;
};
const deliver = (minutesLater = 0, { allowsPrivate = true } = {}) =>
  deliverWebhooks({
    ...{ database: opened.database, organisationId: ours.organisationId, allowsPrivate },
    now: () => new Date(at.getTime() + minutesLater * 60_000),
  });
const told = ({ body }: Received) => JSON.parse(body) as { type: string; data: Record<string, unknown> };
const log = async (id: string) => administrator().webhooks.listDeliveries({ id });

test('who asked is told what happened, signed so that it can be believed', async () => {
  const { secret } = await add();
  const customerId = await addCustomer();
  expect(await deliver()).toMatchObject({ tried: 1 });
  const [call] = receiver.received;
  const headers = call!.headers as Record<string, string>;
  expect(new Webhook(secret).verify(call!.body, headers)).toEqual({
    ...{ type: 'customer.added', timestamp: at.toISOString() },
    data: { id: customerId, kind: 'person' },
  });
  expect(call!.headers['content-type']).toBe('application/json');
});

test('every kind of change is told with ids and facts, and nothing anybody wrote', async () => {
  await add();
  const customerId = await addCustomer();
  const staff = ours.as('staff');
  const secretly = { subject: 'hush', text: 'hush', happenedAt: at.toISOString() };
  await staff.customers.change({ id: customerId, after: { notes: 'hush' } });
  await staff.interactions.log({
    ...{ id: uuidv7(), customerId, kind: 'call', direction: 'in', ...secretly },
  });
  const order = { number: 'SO-1', orderedAt: at.toISOString(), currency: 'CNY', amountMinor: 5 };
  await staff.purchases.record({ id: uuidv7(), customerId, ...order });
  const promiseId = uuidv7();
  await staff.promises.make({
    ...{ id: promiseId, customerId, direction: 'we', what: 'hush', dueOn: '2027-03-05' },
  });
  await staff.promises.move({ id: promiseId, dueOn: '2027-03-06', reason: 'hush' });
  await staff.promises.settle({ id: promiseId, state: 'kept', reason: 'hush' });
  const complaintId = uuidv7();
  const day = at.toISOString().slice(0, 10);
  await staff.complaints.record({
    ...{ id: complaintId, customerId, kind: 'complaint', channel: 'phone', words: 'hush', receivedOn: day },
    answer: { promiseId: uuidv7(), what: 'hush', dueOn: '2027-03-05' },
  });
  await staff.complaints.step({
    ...{ id: uuidv7(), complaintId, customerId, kind: 'solved', doneOn: day, words: 'hush' },
  });
  await staff.consents.record({
    ...{ id: uuidv7(), customerId, purpose: 'surveys', channel: 'mail', state: 'given', saidOn: day },
  });
  const { url } = await staff.pulses.makeLink({ customerId, question: 'satisfaction' });
  const token = new URL(url).hash.slice(1);
  await ours.as(null).pulsePage.answer({ token, score: 5, words: 'hush' });
  await deliver();
  expect(new Set(receiver.received.map((call) => told(call).type))).toEqual(new Set(WebhookSubject.options));
  expect(JSON.stringify(receiver.received)).not.toContain('hush');
  expect(receiver.received.map(told)).toContainEqual(
    expect.objectContaining({ data: { id: promiseId, customerId, state: 'kept' } }),
  );
  expect(receiver.received.map(told)).toContainEqual(
    expect.objectContaining({
      data: { id: expect.any(String), customerId, question: 'satisfaction', score: 5 },
    }),
  );
});

test('who asked for something else is not told', async () => {
  await add(receiver.url, ['promise.made']);
  await addCustomer();
  expect(await deliver()).toMatchObject({ tried: 0 });
});

test('a neighbour’s changes are told to nobody here', async () => {
  await add();
  const neighbour = await createTestOrganisation(opened.database);
  await neighbour.as('staff').customers.add({ id: uuidv7(), kind: 'person', name: 'Ann' });
  expect(await deliver()).toMatchObject({ tried: 0 });
});

test('a change that is undone tells nobody', async () => {
  await add();
  const undone = ours.write(async (scope) => {
    await announce(scope, 'customer.added', { id: uuidv7() });
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect(await deliver()).toMatchObject({ tried: 0 });
});

test('a refused call is made again later under the same id, until it is taken', async () => {
  const { id } = await add();
  await addCustomer();
  receiver.answers.with = (response) => void response.writeHead(500).end();
  await deliver();
  expect(await log(id)).toMatchObject([{ state: 'waiting', attempts: 1, lastStatus: 500 }]);
  expect(await administrator().webhooks.list()).toMatchObject([{ failingSince: at.toISOString() }]);
  expect(await deliver()).toMatchObject({ tried: 0 });
  receiver.answers.with = (response) => void response.writeHead(200).end();
  await deliver(1);
  expect(await log(id)).toMatchObject([{ state: 'delivered', attempts: 2, lastStatus: 200 }]);
  expect(await administrator().webhooks.list()).toMatchObject([{ failingSince: null, waitingCount: 0 }]);
  const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
  expect(ids[0]).toBe(ids[1]);
});

test('what was claimed by a process that died is sent again, and until then by nobody else', async () => {
  const { id } = await add();
  await addCustomer();
  receiver.answers.with = () => undefined;
  const dying = deliver();
  await expect.poll(() => receiver.received.length).toBe(1);
  expect(await deliver()).toMatchObject({ tried: 0 });
  receiver.answers.with = (response) => void response.writeHead(204).end();
  expect(await deliver(3)).toMatchObject({ tried: 1 });
  expect(await log(id)).toMatchObject([{ state: 'delivered', attempts: 2 }]);
  expect(receiver.received[1]!.headers['webhook-id']).toBe(receiver.received[0]!.headers['webhook-id']);
  await receiver.close();
  await dying;
  receiver = await openReceiver();
});

test('no redirect is followed', async () => {
  const { id } = await add();
  const other = await openReceiver();
  receiver.answers.with = (response) => void response.writeHead(307, { location: other.url }).end();
  await addCustomer();
  await deliver();
  expect(other.received).toEqual([]);
  expect(await log(id)).toMatchObject([{ state: 'waiting', lastStatus: 307 }]);
  await other.close();
});

test('a receiver that would rather speak another protocol has not taken the call', async () => {
  const { id } = await add();
  receiver.answers.with = (response) =>
    void response.writeHead(101, { connection: 'upgrade', upgrade: 'else' }).end();
  await addCustomer();
  await deliver();
  expect(await log(id)).toMatchObject([{ state: 'waiting', lastProblem: 'unreachable' }]);
});

test('an address that does not answer holds up the others once, however much waits for it', async () => {
  const away = await openReceiver();
  await away.close();
  const { id } = await add(away.url);
  for (let told = 0; told < 45; told += 1) await administrator().webhooks.test({ id });
  await add(receiver.url, ['customer.added']);
  await addCustomer();
  expect(await deliver()).toMatchObject({ tried: 21 });
  expect(receiver.received.map(told)).toMatchObject([{ type: 'customer.added' }]);
  expect(await deliver(1)).toMatchObject({ tried: 20 });
});

test.each([
  ['https://127.0.0.1/told', 'address-private'],
  ['https://[::1]/told', 'address-private'],
  ['https://[::ffff:7f00:1]/told', 'address-private'],
  ['https://2130706433/told', 'address-private'],
  ['https://localhost/told', 'address-private'],
  ['https://169.254.169.254/latest/meta-data', 'address-private'],
  ['http://example.com/told', 'insecure'],
])('nothing is sent to %s', async (url, lastProblem) => {
  const { id } = await add(url);
  await addCustomer();
  await deliver(0, { allowsPrivate: false });
  expect(await log(id)).toMatchObject([{ state: 'waiting', lastStatus: null, lastProblem }]);
});

test('an address that took nothing for three days is left alone, and administrators are told', async () => {
  const { id } = await add();
  receiver.answers.with = (response) => void response.writeHead(503).end();
  await addCustomer();
  const sent: string[] = [];
  const run = (hours: number) =>
    deliverWebhooksJob.run({
      ...{ database: opened.database, organisationIds: async () => [ours.organisationId] },
      links: {
        publicUrl: 'https://kith.example',
        sendMail: async ({ to, text }) => void sent.push(`${to}: ${text}`),
      },
      ...{ allowsPrivateWebhooks: true, dataFolder: '', log: pino({ enabled: false }) },
      rewriteTables: async () => true,
      now: () => new Date(at.getTime() + hours * 3_600_000),
    });
  for (const hours of [0, 1, 2, 5, 11, 22, 37, 58]) await run(hours);
  expect(sent).toEqual([]);
  await run(85);
  expect(sent).toHaveLength(1);
  expect(sent[0]).toContain(receiver.url);
  expect(await administrator().webhooks.list()).toMatchObject([{ id, disabledAt: expect.any(String) }]);
  const calls = receiver.received.length;
  await administrator().webhooks.test({ id });
  await run(200);
  expect(receiver.received).toHaveLength(calls);
});

test('an address that says it is gone is left alone at once, until somebody starts it again', async () => {
  const { id } = await add();
  receiver.answers.with = (response) => void response.writeHead(410).end();
  await addCustomer();
  expect(await deliver()).toMatchObject({ stopped: [{ id }] });
  await addCustomer();
  expect(await log(id)).toHaveLength(1);
  receiver.answers.with = (response) => void response.writeHead(204).end();
  await administrator().webhooks.resume({ id });
  await deliver(1);
  expect(await log(id)).toMatchObject([{ state: 'delivered' }]);
});

test('a delivery is given up after ten attempts and sent again when somebody asks', async () => {
  const { id } = await add();
  await addCustomer();
  receiver.answers.with = (response) => void response.writeHead(500).end();
  // Somebody keeps starting the address again.
  for (let day = 0; day < 11; day += 1) {
    await deliver(day * 1441);
    await administrator().webhooks.resume({ id });
  }
  const [delivery] = await log(id);
  expect(delivery).toMatchObject({ state: 'failed', attempts: 10 });
  receiver.answers.with = (response) => void response.writeHead(204).end();
  await administrator().webhooks.redeliver({ id: delivery!.id });
  await deliver();
  expect(await log(id)).toMatchObject([{ id: delivery!.id, state: 'delivered', attempts: 1 }]);
});

test('for a day after a change of secret both sign, then the new one alone', async () => {
  const { id, secret: former } = await add();
  const { secret } = await administrator().webhooks.rotateSecret({ id });
  await administrator().webhooks.test({ id });
  await deliver();
  await administrator().webhooks.test({ id });
  await deliver(1441);
  const [during, after] = receiver.received.map((call) => ({
    believedBy: (secretHeld: string) =>
      String(call.headers['webhook-signature']).includes(
        new Webhook(secretHeld).sign(
          String(call.headers['webhook-id']),
          new Date(Number(call.headers['webhook-timestamp']) * 1000),
          call.body,
        ),
      ),
  }));
  expect([during!.believedBy(secret), during!.believedBy(former)]).toEqual([true, true]);
  expect([after!.believedBy(secret), after!.believedBy(former)]).toEqual([true, false]);
});

test('an address with a password in it is refused, and no list shows a secret', async () => {
  await expect(add('https://me:pass@example.com/told')).rejects.toMatchObject({
    cause: { messageKey: 'integrations:passwordInUrl' },
  });
  const { secret } = await add();
  expect(JSON.stringify(await administrator().webhooks.list())).not.toContain(secret);
});

test('what was delivered is forgotten after thirty days, what waits is not', async () => {
  const { id } = await add();
  await addCustomer();
  await deliver();
  await administrator().webhooks.test({ id });
  const later = new Date(at.getTime() + 31 * 86_400_000);
  await ours.write((scope) => forgetDeliveries(scope, later));
  expect(await log(id)).toMatchObject([{ event: 'webhook.test', state: 'waiting' }]);
});

test('through the queue a change is told without anybody calling', async () => {
  const quiet = pino({ enabled: false });
  const changes = openChangeFeed({ address: opened.connection, database: opened.database, log: quiet });
  const jobs = await startJobs({
    ...{ address: opened.connection, database: opened.database, changes, allowsPrivateWebhooks: true },
    links: { publicUrl: 'https://kith.example', sendMail: null },
    ...{ dataFolder: '', now: () => new Date(), log: quiet },
  });
  await add();
  const id = await addCustomer();
  await expect.poll(() => receiver.received.map(told)).toMatchObject([{ data: { id } }]);
  await jobs.stop();
  await changes.close();
});
