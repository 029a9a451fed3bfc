import { expect, test } from 'vitest';
import { AppError } from '../../shared/errors/app-error.ts';
import type { TokenOutcome } from '../api/device-code.ts';
import { openCache } from '../cache/test-cache.fixture.ts';
import { devicePairing } from './pairing.ts';
import { pairingView } from './pairing-view.ts';

const code = {
  deviceCode: 'secret',
  userCode: 'ABCD2345',
  verificationUrl: 'https://kith.example/device?user_code=ABCD2345',
  expiresInSeconds: 600,
  intervalSeconds: 5,
};

async function unpaired(outcomes: TokenOutcome[]) {
  const db = await openCache();
  await db.write('session', null);
  const registered: string[] = [];
  let time = Date.parse('2026-11-22T04:00:00.000Z');
  const pairing = devicePairing({
    db,
    now: () => new Date(time),
    changed: () => {},
    register: async ({ token }) => {
      registered.push(token);
      return { deviceId: 'd1' };
    },
    serverChosen: () => {},
    paired: () => {},
    stillHere: () => {},
    requestCode: async () => code,
    requestToken: async () => outcomes.shift() ?? { state: 'pending' },
  });
  return {
    db,
    pairing,
    registered,
    wait: (seconds: number) => {
      time += seconds * 1000;
    },
    view: () => pairingView(db, null),
  };
}

test('a code is shown until it is confirmed', async () => {
  const { pairing, view } = await unpaired([]);
  await pairing.start('https://kith.example/some/page');
  expect(await view()).toEqual({
    state: 'waiting',
    serverUrl: 'https://kith.example',
    userCode: 'ABCD2345',
    verificationUrl: code.verificationUrl,
    expiresAt: '2026-11-22T04:10:00.000Z',
  });
  await pairing.cancel();
});

test('once confirmed the device is registered and paired', async () => {
  const { db, pairing, registered, view } = await unpaired([{ state: 'token', token: 'fresh' }]);
  await pairing.start('https://kith.example');
  await pairing.resume();
  expect(registered).toEqual(['fresh']);
  expect(await db.read('session')).toEqual({
    serverUrl: 'https://kith.example',
    token: 'fresh',
    deviceId: 'd1',
  });
  expect(await view()).toMatchObject({ state: 'paired' });
});

test('a background that died waiting goes on asking', async () => {
  const { db, pairing } = await unpaired([]);
  await pairing.start('https://kith.example');
  const next = devicePairing({
    db,
    now: () => new Date('2026-11-22T04:01:00.000Z'),
    changed: () => {},
    register: async () => ({ deviceId: 'd1' }),
    serverChosen: () => {},
    paired: () => {},
    stillHere: () => {},
    requestToken: async (_server, deviceCode) => ({ state: 'token', token: `for ${deviceCode}` }),
  });
  await next.resume();
  expect((await db.read('session'))?.token).toBe('for secret');
  await pairing.cancel();
});

test.each([
  ['denied', 'sync:popup.pair.denied'],
  ['expired', 'sync:popup.pair.lapsed'],
] as const)('a %s code says so', async (state, messageKey) => {
  const { pairing, view } = await unpaired([{ state }]);
  await pairing.start('https://kith.example');
  await pairing.resume();
  expect(await view()).toMatchObject({ state: 'failed', refusal: { messageKey } });
});

test('a code nobody confirms lapses by the clock', async () => {
  const { pairing, wait, view } = await unpaired([]);
  await pairing.start('https://kith.example');
  wait(601);
  await pairing.resume();
  expect(await view()).toMatchObject({ state: 'failed', refusal: { messageKey: 'sync:popup.pair.lapsed' } });
});

test('a server that cannot be reached is a failure with a sentence', async () => {
  const { db, view } = await unpaired([]);
  const away = devicePairing({
    db,
    now: () => new Date(),
    changed: () => {},
    register: async () => ({ deviceId: 'd1' }),
    serverChosen: () => {},
    paired: () => {},
    stillHere: () => {},
    requestCode: () => Promise.reject(new AppError('unavailable', 'errors:unavailable')),
  });
  await away.start('https://kith.example');
  expect(await view()).toMatchObject({ state: 'failed', refusal: { messageKey: 'errors:unavailable' } });
});
