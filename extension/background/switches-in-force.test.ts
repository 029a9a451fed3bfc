import { generateKeyPairSync, sign } from 'node:crypto';
import { expect, test } from 'vitest';
import type { SwitchDocument, SwitchRefusal } from '../../shared/features/mail-clients/model.ts';
import { ServerModel } from '../cache/server-model.fixture.ts';
import { openCache } from '../cache/test-cache.fixture.ts';
import { wipe } from '../cache/wipe.ts';
import { shownRows, siteSetup, siteView } from './site-setup.ts';
import { isSwitchedOff, switchesInForce, takeSwitches } from './switches-in-force.ts';
import { nothingOpen } from './tab-readings.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const organisationId = '0197a000-0000-7000-8000-0000000000aa';
const trust = { organisationId, switchKey: publicKey.export({ format: 'jwk' }).x! };
const off = [{ part: 'gmail', reason: 'broken', since: '2026-11-22T07:00:00.000Z' }];

async function device() {
  const db = await openCache();
  const clock = { now: new Date('2026-11-22T08:00:00.000Z') };
  const reported: SwitchRefusal[] = [];
  const session = (await db.read('session')) ?? {
    serverUrl: 'https://kith.example',
    token: 't',
    deviceId: 'd',
  };
  await db.write('session', { ...session, trust });
  const page = await new ServerModel().pull({ cursor: null, accessEpoch: null, directoryVersion: null });
  const now = () => clock.now;
  return {
    ...{ db, clock, reported, now },
    /** What a pull brings, as the server or somebody on the way sends it. */
    async pulled(given: Partial<SwitchDocument>, tamper: (text: string) => string = (text) => text) {
      const expiresAt = '2026-12-22T08:00:00.000Z';
      const text = JSON.stringify({ organisationId, number: 7, expiresAt, off: [], selectors: [], ...given });
      const signature = sign(null, Buffer.from(text), privateKey).toString('base64url');
      const mailClients = { rules: [], isHealthShared: true, switches: { text: tamper(text), signature } };
      await db.write('directory', { ...page.directory!, mailClients });
      await takeSwitches({ db, now, report: async (reason) => void reported.push(reason) });
    },
    offNow: async () => (await siteSetup({ db, now }, 'mail.google.com')).off,
  };
}

test('what is switched off is off on the pages, with its reason for the reader', async () => {
  const { db, now, pulled, offNow } = await device();
  await pulled({ off });
  expect(await offNow()).toEqual(['gmail']);
  const view = await siteView({ db, now }, { ...nothingOpen, adapter: 'gmail' });
  expect(view.switchedOff).toEqual(off[0]);
});

test('a feature of pages is switched off by its name, and the reader is told why', async () => {
  const { db, now, pulled } = await device();
  const marksOff = { part: 'marks', reason: 'slow tables', since: '2026-11-22T07:00:00.000Z' };
  await pulled({ off: [...off, marksOff] });
  expect(await isSwitchedOff({ db, now }, 'marks')).toBe(true);
  expect(await isSwitchedOff({ db, now }, 'promise-detection')).toBe(false);
  expect((await siteView({ db, now }, nothingOpen)).featuresOff).toEqual([marksOff]);
});

test('list rows that were taught are read until reading what was taught is switched off', async () => {
  const { db, now, pulled } = await device();
  await pulled({});
  const directory = (await db.read('directory'))!;
  const place = 'body > main > p:nth-of-type(1)';
  const rule = {
    ...{ id: organisationId, host: 'desk.test', version: 1, isShared: true, authorId: directory.me.id },
    ...{ sender: { ladder: [{ rung: 'structure' as const, selector: place }], place }, subject: null },
    row: { rung: 'structure' as const, selector: '.queue-entry' },
  };
  const mailClients = { ...directory.mailClients, rules: [rule] };
  await db.write('directory', { ...directory, mailClients });
  expect(await shownRows({ db, now }, 'desk.test')).toEqual(['.queue-entry']);
  expect(await shownRows({ db, now }, 'other.test')).toEqual([]);
  await db.write('switches', {
    ...{ organisationId, number: 9, expiresAt: '2026-12-22T08:00:00.000Z', selectors: [] },
    off: [{ part: 'taught', reason: 'wrong rows', since: '2026-11-22T07:00:00.000Z' }],
  });
  expect(await shownRows({ db, now }, 'desk.test')).toEqual([]);
});

test('an old document that is played again leaves the newer in force, and is reported once', async () => {
  const { pulled, offNow, reported } = await device();
  await pulled({ number: 7, off });
  await pulled({ number: 8, off: [] });
  await pulled({ number: 7, off });
  await pulled({ number: 7, off });
  expect(await offNow()).toEqual([]);
  expect(reported).toEqual(['replayed']);
});

test('a document changed on the way leaves what was in force, and is reported', async () => {
  const { pulled, offNow, reported } = await device();
  await pulled({ number: 7, off });
  await pulled({ number: 8, off: [] }, (text) => text.replace('"number":8', '"number":9'));
  expect(await offNow()).toEqual(['gmail']);
  expect(reported).toEqual(['signature']);
});

test('a document in force ends when it runs out', async () => {
  const { clock, pulled, offNow } = await device();
  await pulled({ off });
  clock.now = new Date('2026-12-22T08:00:00.000Z');
  expect(await offNow()).toEqual([]);
});

test('a browser without a pinned key believes no document', async () => {
  const { db, pulled, offNow } = await device();
  const { trust: _, ...bare } = (await db.read('session'))!;
  await db.write('session', bare);
  await pulled({ off });
  expect(await offNow()).toEqual([]);
});

test('another pairing begins without the switches of the one before', async () => {
  const { db, now, pulled } = await device();
  await pulled({ off });
  await wipe(db, { keepOutbox: false });
  expect((await switchesInForce(db, now())).off).toEqual([]);
});
