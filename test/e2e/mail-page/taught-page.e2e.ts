import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createOrganisation, createStaff } from '../../../server/auth/create-staff.ts';
import { type ExtensionBrowser, launchBrowserWithExtension } from '../../support/browser.ts';
import { pairDevice } from '../../support/pair-device.ts';
import { patience } from '../../support/patience.ts';
import { placeSession } from '../../support/place-session.ts';
import { openTestDatabase } from '../../support/test-organisation.ts';
import { startTestServer } from '../../support/test-server.ts';
import { drawnMarks } from '../marks/drawn-marks.ts';
import { startHelpDesk } from './help-desk.ts';

const password = 'correct horse battery';
const pictures = join('test-results/pictures', 'taught-page');
let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let server: Awaited<ReturnType<typeof startTestServer>>;
let desk: Awaited<ReturnType<typeof startHelpDesk>>;
let mine: ExtensionBrowser;
let colleagues: ExtensionBrowser;
let myPage: Page;
let colleaguesPage: Page;
let administrator: ReturnType<typeof server.callAs>;

beforeAll(async () => {
  await mkdir(pictures, { recursive: true });
  opened = await openTestDatabase();
  server = await startTestServer(opened);
  desk = await startHelpDesk();
  const at = { database: opened.database, now: new Date() };
  const settings = { deviceScope: 'all' } as const;
  const { organisationId } = await createOrganisation(at, { name: 'Lanting', settings });
  const add = (name: string, roles: 'administrator'[]) =>
    createStaff({ ...at, organisationId }, { name, email: `${name}@lanting.example`, password, roles });
  await add('mei', ['administrator']);
  await add('wang', []);
  const myDevice = await pairDevice(server, { email: 'mei@lanting.example', password });
  administrator = server.callAs({ authorization: `Bearer ${myDevice.token}` });
  const identities = [{ id: uuidv7(), kind: 'email' as const, display: 'anna@lindqvist.test' }];
  const person = { kind: 'person', name: 'Anna Lindqvist', title: 'Head of purchasing' } as const;
  await administrator.customers.add.mutate({ id: uuidv7(), ...person, identities });
  mine = await openBrowser(myDevice, {});
  const theirDevice = await pairDevice(server, { email: 'wang@lanting.example', password });
  colleagues = await openBrowser(theirDevice, { language: 'zh-CN', colorScheme: 'dark' });
});

afterAll(async () => {
  await mine?.close();
  await colleagues?.close();
  await desk?.stop();
  await server?.close();
  await opened?.close();
});

async function openBrowser(
  device: Awaited<ReturnType<typeof pairDevice>>,
  look: { language?: string; colorScheme?: 'dark' },
) {
  const extensionFolder = join(import.meta.dirname, '../../../.output/chrome-mv3');
  const browser = await launchBrowserWithExtension({
    extensionFolder,
    hosts: ['http://127.0.0.1/*'],
    ...look,
  });
  await placeSession(browser, { serverUrl: server.url, ...device });
  return browser;
}

async function openDesk(browser: ExtensionBrowser): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(desk.url);
  return page;
}

/** The panel says this, in whichever frame it stands now. */
const panelSays = (page: Page, text: string | RegExp) =>
  vi.waitFor(async () => {
    const panel = page.frames().find((frame) => frame.url().endsWith('/panel.html'));
    expect(await panel?.getByText(text).count()).toBeGreaterThan(0);
  }, patience);

const panelOf = (page: Page) => page.frames().find((frame) => frame.url().endsWith('/panel.html'))!;
const picture = (page: Page, name: string) => page.screenshot({ path: join(pictures, `${name}.png`) });
const overlayCount = (page: Page) => page.locator('kith-teach').count();

test('a page that nobody taught is guessed at, and says so', async () => {
  myPage = await openDesk(mine);
  await panelSays(myPage, /duty@desk.test is not among/);
  await panelSays(myPage, 'Teach Kith this page');
});

test('Escape leaves the pointing, and the page is as it was', async () => {
  await panelOf(myPage).getByText('Teach Kith this page').click();
  await vi.waitFor(async () => expect(await overlayCount(myPage)).toBe(1), patience);
  await myPage.keyboard.press('Escape');
  await vi.waitFor(async () => expect(await overlayCount(myPage)).toBe(0), patience);
});

test('pointed at once, the customer’s card stands beside the page', async () => {
  await panelOf(myPage).getByText('Teach Kith this page').click();
  await vi.waitFor(async () => expect(await overlayCount(myPage)).toBe(1), patience);
  await myPage.hover('[data-testid="requester"] b');
  await picture(myPage, 'pointing-en');
  await myPage.click('[data-testid="requester"] b');
  await myPage.click('[data-testid="ticket-subject"]');
  await myPage.click('.queue-entry >> nth=1');
  await picture(myPage, 'confirm-en');
  // The keyboard stands on “Yes”; one step back in the tab order is the box that shares.
  await myPage.keyboard.press('Shift+Tab');
  await myPage.keyboard.press('Space');
  await myPage.keyboard.press('Tab');
  await myPage.keyboard.press('Enter');
  await panelSays(myPage, 'Head of purchasing');
  await vi.waitFor(async () => expect(await overlayCount(myPage)).toBe(0), patience);
});

test('after a reload it is still known', async () => {
  await myPage.reload();
  await panelSays(myPage, 'Head of purchasing');
  await picture(myPage, 'taught-en');
});

test('a row that names its customer without the address is marked, and its card opens', async () => {
  const name = myPage.locator('.queue-entry [title]');
  const { x, y, width } = (await name.boundingBox())!;
  await vi.waitFor(async () => {
    const marks = await drawnMarks(myPage);
    expect(marks.some((mark) => Math.abs(mark.y - y) < 6 && Math.abs(mark.x - x - width) < 6)).toBe(true);
  }, patience);
  await name.hover();
  await vi.waitFor(async () => {
    const card = myPage.frames().find((frame) => frame.url().endsWith('/hover.html'));
    expect(await card?.locator('h1').textContent()).toContain('Anna Lindqvist');
  }, patience);
  await picture(myPage, 'taught-row-en');
  await myPage.mouse.move(5, 5);
});

test('a colleague’s browser knows it without being taught', async () => {
  await vi.waitFor(async () => {
    const rules = await administrator.mailClients.rules.query();
    expect(rules).toMatchObject([
      { host: '127.0.0.1', isShared: true, reads: { subject: true, rows: true } },
    ]);
  }, patience);
  colleaguesPage = await openDesk(colleagues);
  await panelSays(colleaguesPage, 'Head of purchasing');
  await picture(colleaguesPage, 'taught-zh-dark');
});

test('switched off, it reads nobody there and the panel says why, without a reload', async () => {
  const reason = 'Reads the wrong person since Monday';
  await administrator.mailClients.switchOff.mutate({ part: 'taught', reason });
  await panelSays(myPage, new RegExp(reason));
  await panelSays(colleaguesPage, new RegExp(reason));
  await picture(colleaguesPage, 'switched-off-zh-dark');
  await picture(myPage, 'switched-off-en');
  await administrator.mailClients.switchOn.mutate({ part: 'taught' });
  await panelSays(myPage, 'Head of purchasing');
});

test('marks switched off leave every page within the next round, and come back without a reload', async () => {
  const layers = () =>
    Promise.all([myPage, colleaguesPage].map((page) => page.locator('kith-marks').count()));
  await vi.waitFor(async () => expect(await layers()).toEqual([1, 1]), patience);
  await administrator.mailClients.switchOff.mutate({ part: 'marks', reason: 'Slow on the old desk' });
  await vi.waitFor(async () => expect(await layers()).toEqual([0, 0]), patience);
  await myPage.reload();
  await panelSays(myPage, 'Head of purchasing');
  expect(await layers()).toEqual([0, 0]);
  await administrator.mailClients.switchOn.mutate({ part: 'marks' });
  await vi.waitFor(async () => expect(await layers()).toEqual([1, 1]), patience);
});

test('taken back by the administrator, every browser forgets it', async () => {
  const [rule] = await administrator.mailClients.rules.query();
  await administrator.mailClients.revoke.mutate({ id: rule!.id });
  await panelSays(colleaguesPage, /duty@desk.test/);
  await panelSays(myPage, /duty@desk.test is not among/);
});

test('with the keyboard alone a page can be taught', async () => {
  const button = panelOf(colleaguesPage).getByText('教知交认这个页面');
  await button.click();
  await vi.waitFor(async () => expect(await overlayCount(colleaguesPage)).toBe(1), patience);
  const { keyboard } = colleaguesPage;
  // The notice, its link, then the first entry of the list: its name.
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown']) await keyboard.press(key);
  await picture(colleaguesPage, 'pointing-zh-dark');
  await keyboard.press('Enter');
  await keyboard.press('ArrowDown');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await picture(colleaguesPage, 'confirm-zh-dark');
  await keyboard.press('Enter');
  await panelSays(colleaguesPage, 'Head of purchasing');
});

test('how well pages are read reaches the server, as numbers', async () => {
  await vi.waitFor(
    async () => {
      const { rungs } = await administrator.mailClients.health.query();
      expect(rungs).toContainEqual(expect.objectContaining({ adapter: 'taught', rung: 'host-data' }));
      expect(JSON.stringify(rungs)).not.toMatch(/lindqvist|crate|tickets/);
    },
    { timeout: 90_000, interval: 500 },
  );
});
