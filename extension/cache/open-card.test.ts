import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { addressHash } from './address-hash.ts';
import { fetchAddress, openAddress } from './open-card.ts';
import { pullCards } from './pull.ts';
import { knownAddresses, pullIndex } from './pull-index.ts';
import { ServerModel } from './server-model.fixture.ts';
import { cardOf, openCache, uuid } from './test-cache.fixture.ts';

const key = '00ff10a7';
const serverHash = (kind: string, value: string) =>
  createHmac('sha256', Buffer.from(key, 'hex')).update(`${kind}:${value}`).digest('hex').slice(0, 16);

async function cacheKnowing(...addresses: string[]) {
  const db = await openCache();
  const server = new ServerModel();
  server.hashKey = key;
  server.put(cardOf(1, 'wang@acme.example'));
  server.hashes = addresses.map((value, n) => ({ hash: serverHash('email', value), clock: n + 1 }));
  await pullCards(db, server);
  await pullIndex(db, server);
  server.asked = [];
  return { db, server, known: knownAddresses(db) };
}

test('the device hashes an address as the server does', async () => {
  expect((await addressHash(key, 'email', 'wang@acme.example')).toString(16).padStart(16, '0')).toBe(
    serverHash('email', 'wang@acme.example'),
  );
});

test('a card on the device is matched without asking anyone', async () => {
  const { db, server, known } = await cacheKnowing('wang@acme.example');
  const opened = await openAddress(db, known, 'Wang <WANG@acme.example>');
  expect(opened.outcome).toMatchObject({
    state: 'matched',
    candidates: [{ customerId: uuid(1), reason: 'address' }],
  });
  expect(opened.isKnownElsewhere).toBe(false);
  expect(server.asked).toEqual([]);
});

test('an unknown address is known to be unknown without asking anyone', async () => {
  const { db, server, known } = await cacheKnowing('wang@acme.example', 'li@other.example');
  const opened = await openAddress(db, known, 'stranger@nowhere.example');
  expect(opened).toMatchObject({ outcome: { state: 'unknown' }, isKnownElsewhere: false });
  expect(server.asked).toEqual([]);
});

test('an address the organisation knows and this device does not is fetched and kept', async () => {
  const { db, server, known } = await cacheKnowing('li@other.example');
  server.cards.set(uuid(2), cardOf(2, 'li@other.example'));
  expect((await openAddress(db, known, 'li@other.example')).isKnownElsewhere).toBe(true);
  expect(await fetchAddress(db, server, 'li@other.example')).toBe(true);
  expect((await openAddress(db, known, 'li@other.example')).outcome).toMatchObject({ state: 'matched' });
});

test('a rejected match is not offered again', async () => {
  const { db, server, known } = await cacheKnowing();
  server.put(cardOf(1, 'wang@acme.example', { notThem: ['wang@acme.example'] }));
  await pullCards(db, server);
  expect((await openAddress(db, known, 'wang@acme.example')).outcome).toEqual({ state: 'unknown' });
});

test('a new hash key starts the set of known addresses anew', async () => {
  const { db, server, known } = await cacheKnowing(
    'wang@acme.example',
    'li@other.example',
    'zhao@third.example',
  );
  server.hashKey = 'ab';
  server.hashes = [];
  await pullIndex(db, server);
  expect(await known.has('email', 'li@other.example')).toBe(false);
  expect(await db.read('hashKey')).toBe('ab');
});
