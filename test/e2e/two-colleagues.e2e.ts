import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createOrganisation, createStaff } from '../../server/auth/create-staff.ts';
import { type ExtensionBrowser, launchBrowserWithExtension } from '../support/browser.ts';
import { pairDevice } from '../support/pair-device.ts';
import { placeSession } from '../support/place-session.ts';
import { openTestDatabase } from '../support/test-organisation.ts';
import { startTestServer } from '../support/test-server.ts';

const password = 'correct horse battery';
const customerId = uuidv7();
let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let server: Awaited<ReturnType<typeof startTestServer>>;
let mine: ExtensionBrowser;
let colleagues: ExtensionBrowser;
let myDevice: { token: string; deviceId: string };
let colleaguesDevice: { token: string; deviceId: string };
let myPopup: Page;
let colleaguesPopup: Page;
let linId: string;

beforeAll(async () => {
  opened = await openTestDatabase();
  server = await startTestServer(opened);
  const at = { database: opened.database, now: new Date() };
  const { organisationId } = await createOrganisation(at, {
    name: 'Lanting',
    // Never quiet, whatever the hour of the run: in quiet hours the toolbar shows no number.
    settings: { deviceScope: 'all', quietHours: { from: '00:00', to: '00:00' } },
  });
  const add = (name: string) =>
    createStaff({ ...at, organisationId }, { name, email: `${name}@lanting.example`, password });
  linId = (await add('lin')).staffId;
  await add('wang');
  myDevice = await pairDevice(server, { email: 'lin@lanting.example', password });
  colleaguesDevice = await pairDevice(server, { email: 'wang@lanting.example', password });
  const input = { id: customerId, kind: 'person', name: '陈立群', ownerId: linId } as const;
  await callAs(colleaguesDevice.token).customers.add.mutate(input);
  mine = await openBrowser(myDevice);
  colleagues = await openBrowser(colleaguesDevice);
});
afterAll(async () => {
  await mine?.close();
  await colleagues?.close();
  await server?.close();
  await opened?.close();
});

const callAs = (token: string) => server.callAs({ authorization: `Bearer ${token}` });

/** As paired earlier: the session lies in the cache when the browser starts. */
async function openBrowser(device: { token: string; deviceId: string }) {
  const browser = await launchBrowserWithExtension({
    extensionFolder: join(import.meta.dirname, '../../.output/chrome-mv3'),
    hosts: ['http://127.0.0.1/*'],
  });
  await placeSession(browser, { serverUrl: server.url, ...device });
  return browser;
}

async function openPopup(browser: ExtensionBrowser): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/popup.html`);
  return page;
}

/** The promise as this browser keeps it. */
function keptPromise(page: Page) {
  return page.evaluate(
    () =>
      new Promise<string | null>((resolve, reject) => {
        const opening = indexedDB.open('kith');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('cards').objectStore('cards').getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result[0]?.shown.promises[0]?.state ?? null);
          };
          reading.onerror = () => reject(reading.error);
        };
      }),
  );
}

test('what a colleague does is in my open popup and on my toolbar without my doing anything', async () => {
  myPopup = await openPopup(mine);
  colleaguesPopup = await openPopup(colleagues);
  await myPopup.getByText('1 customer', { exact: false }).first().waitFor();
  const owed = { customerId, direction: 'we', ownerId: linId, what: 'small-roll quote' } as const;
  await callAs(colleaguesDevice.token).promises.make.mutate({ id: uuidv7(), dueOn: '2026-01-05', ...owed });
  await myPopup.getByText('small-roll quote').first().waitFor();
  const badge = async () =>
    (await mine.background()).evaluate(() => globalThis.chrome.action.getBadgeText({}));
  await expect.poll(badge).toBe('1');
  await expect.poll(() => keptPromise(colleaguesPopup)).toBe('open');
});

test('what I do in my browser reaches my colleague’s', async () => {
  await myPopup.getByRole('button', { name: 'Kept' }).first().click();
  await myPopup.getByText('small-roll quote').first().waitFor({ state: 'detached' });
  await expect.poll(() => keptPromise(colleaguesPopup)).toBe('kept');
});

test('a device taken off the account forgets everything', async () => {
  expect(await keptPromise(myPopup)).toBe('kept');
  await callAs(myDevice.token).devices.revoke.mutate({ id: myDevice.deviceId });
  await expect.poll(() => keptPromise(myPopup)).toBeNull();
  expect(await keptPromise(colleaguesPopup)).toBe('kept');
});
