import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type pg from 'pg';
import { createStaff } from '../../../server/auth/create-staff.ts';
import { startKithProcess } from '../../e2e/support/kith-process.ts';
import { type ExtensionBrowser, launchBrowserWithExtension } from '../../support/browser.ts';
import { pairDevice } from '../../support/pair-device.ts';
import { serverClient } from '../../support/server-client.ts';
import { type BenchPlace, email, password } from '../bench-place.ts';
import { addressOf, seedHistories } from '../seed-histories.ts';
import { inTime } from './in-time.ts';
import { startMailSite } from './mail-site.ts';

export type DeviceStage = Awaited<ReturnType<typeof openDeviceStage>>;

const ownEmail = 'lin@lanting.example';

/** A company of 100,000 customers on a Kith started as a user starts it, and a webmail in front of a paired browser. */
export async function openDeviceStage(place: BenchPlace, opened: AsyncDisposableStack) {
  const count = place.scaled(100_000);
  const organisation = await place.openOrganisation('device');
  await seedHistories(organisation, count);
  const { connection, database, bare, organisationId } = organisation;
  await createStaff(
    { database, organisationId, now: new Date() },
    { name: 'Lin', email: ownEmail, roles: ['staff'], password },
  );
  // Whose browser it is looks after one customer in a hundred.
  await bare.query(
    `UPDATE customers SET owner_id = (SELECT id FROM staff WHERE email = $1) WHERE substr(name, 8)::int % 100 = 0`,
    [ownEmail],
  );
  const folder = join(place.folder, 'device');
  await mkdir(folder);
  const { host, port, user, database: name } = connection;
  const kith = await startKithProcess(join(folder, 'data'), 0, {
    DATABASE_URL: `postgresql://${user}@localhost:${port}/${name}?host=${encodeURIComponent(host)}`,
  });
  opened.defer(() => kith.stop());
  const server = serverClient(kith.url);
  const device = await pairDevice(server, { email: ownEmail, password });
  const answer = await server.post('/api/auth/sign-in/email', { email, password });
  const senders = await sendersAmong(bare, count);
  return {
    count,
    organisation,
    server,
    session: { serverUrl: kith.url, ...device },
    /** The API as a colleague in the console uses it. */
    colleague: server.callAs({ cookie: server.cookieOf(answer) }),
    senders,
    mailUrl: await startMailSite(senders, opened),
    /** The same pages where Kith is not turned on. */
    plainMailUrl: await startMailSite(senders, opened),
    profileFolder: join(folder, 'profile'),
  };
}

/** Spread over all customers, the last of them first: the first pull brings it last. */
async function sendersAmong(bare: pg.Pool, count: number) {
  const indexes = Array.from({ length: 500 }, (_, row) =>
    row === 0 ? count : 1 + ((row * 7919) % (count - 1)),
  );
  const { rows } = await bare.query<{ id: string; name: string }>(
    'SELECT id, name FROM customers WHERE name = ANY($1)',
    [indexes.map((index) => `Person ${index}`)],
  );
  const ids = new Map(rows.map(({ id, name }) => [name, id]));
  return indexes.map((index) => {
    const name = `Person ${index}`;
    return { name, address: addressOf(index), customerId: ids.get(name)! };
  });
}

/** The browser of this stage's device, closed with `opened`; each opening goes on with the same profile. */
export async function openDeviceBrowser(
  { mailUrl, server, profileFolder }: DeviceStage,
  opened: AsyncDisposableStack,
): Promise<ExtensionBrowser> {
  const browser = await launchBrowserWithExtension({
    extensionFolder: join(import.meta.dirname, '../../../.output/chrome-mv3'),
    hosts: [`${mailUrl}/*`, `${server.url}/*`],
    profileFolder,
  });
  opened.defer(browser.close);
  // A page opened before this would stay without its script.
  const background = await browser.background();
  const isRegistered = () =>
    background.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length > 0);
  const registering = async () => {
    while (!(await isRegistered())) await setTimeout(100);
  };
  await inTime('the content script registered', registering());
  return browser;
}
