import { expect, test } from 'vitest';
import type { CacheDatabase } from './database.ts';
import { pullCards } from './pull.ts';
import { runCommand } from './run-command.ts';
import { ServerModel } from './server-model.fixture.ts';
import { cardOf, openCache, uuid } from './test-cache.fixture.ts';

const at = '2026-11-20T03:00:00.000Z';
const names = async (db: CacheDatabase) =>
  (await db.cards.toArray()).map(({ shown }) => shown.customer.name).sort();

function serverWith(count: number) {
  const server = new ServerModel();
  for (let n = 1; n <= count; n++) server.put(cardOf(n, `c${n}@acme.example`));
  return server;
}

test('cards arrive page by page and the cursor stands after the last', async () => {
  const db = await openCache();
  const server = serverWith(5);
  await pullCards(db, server);
  expect(await db.cards.count()).toBe(5);
  expect((await db.read('cursor'))?.clock).toBe(server.clock);
});

test('the server makes the next page while one is written', async () => {
  const db = await openCache();
  const server = serverWith(5);
  const askedByPage: number[] = [];
  await pullCards(db, server, () => askedByPage.push(server.asked.length));
  expect(askedByPage).toEqual([2, 3, 3]);
});

test('a tombstone takes the card away', async () => {
  const db = await openCache();
  const server = serverWith(3);
  await pullCards(db, server);
  server.remove(uuid(2));
  await pullCards(db, server);
  expect(await names(db)).toEqual(['客户1', '客户3']);
});

test('a pull that stopped goes on from the last whole page', async () => {
  const db = await openCache();
  const server = serverWith(5);
  let pages = 0;
  const stopping = Object.assign(Object.create(server), {
    pull: async (known: Parameters<ServerModel['pull']>[0]) => {
      if (pages++ === 2) throw new Error('stopped');
      return server.pull(known);
    },
  }) as ServerModel;
  await expect(pullCards(db, stopping)).rejects.toThrow('stopped');
  expect(await db.cards.count()).toBe(4);
  server.asked = [];
  await pullCards(db, server);
  expect(server.asked).toEqual(['pull']);
  expect(await db.cards.count()).toBe(5);
});

test('a change of access drops everything and pulls again', async () => {
  const db = await openCache();
  const server = serverWith(3);
  await pullCards(db, server);
  server.accessEpoch = 2;
  server.cards.delete(uuid(3));
  await pullCards(db, server);
  expect(await names(db)).toEqual(['客户1', '客户2']);
  expect(await db.read('accessEpoch')).toBe(2);
});

test('what waits to be sent stays on top of a newer card', async () => {
  const db = await openCache();
  const server = serverWith(1);
  await pullCards(db, server);
  const input = {
    id: uuid(50),
    customerId: uuid(1),
    direction: 'we' as const,
    what: '报价',
    quote: '',
    dueOn: '2026-12-01',
    interactionId: null,
  };
  await runCommand(db, { id: uuid(60), name: 'promises.make', input }, at);
  server.put({ ...cardOf(1, 'c1@acme.example'), notThem: ['x@acme.example'] });
  await pullCards(db, server);
  const { shown, pulled } = (await db.cards.get(uuid(1)))!;
  expect(shown.notThem).toEqual(['x@acme.example']);
  expect(shown.promises.map(({ what }) => what)).toEqual(['报价']);
  expect(pulled?.promises).toEqual([]);
});

test('what was done here survives a change of access', async () => {
  const db = await openCache();
  const server = serverWith(1);
  await pullCards(db, server);
  const input = {
    kind: 'person' as const,
    id: uuid(70),
    name: '新客户',
    otherName: '',
    title: '',
    companyId: null,
    ownerId: null,
    tier: null,
    birthday: null,
    language: null,
    timeZone: null,
    notes: '',
    identities: [],
  };
  await runCommand(db, { id: uuid(71), name: 'customers.add', input }, at);
  server.accessEpoch = 2;
  await pullCards(db, server);
  expect(await names(db)).toEqual(['客户1', '新客户']);
});

test('a page that arrives after signing out is thrown away', async () => {
  const db = await openCache();
  const server = serverWith(2);
  const late = Object.assign(Object.create(server), {
    pull: async (known: Parameters<ServerModel['pull']>[0]) => {
      const page = await server.pull(known);
      await db.write('session', null);
      return page;
    },
  }) as ServerModel;
  await pullCards(db, late);
  expect(await db.cards.count()).toBe(0);
  expect(await db.read('cursor')).toBeNull();
});
