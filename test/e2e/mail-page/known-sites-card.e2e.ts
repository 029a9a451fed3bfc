import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createOrganisation, createStaff } from '../../../server/auth/create-staff.ts';
import { type ExtensionBrowser, launchBrowserWithExtension } from '../../support/browser.ts';
import { pairDevice } from '../../support/pair-device.ts';
import { placeSession } from '../../support/place-session.ts';
import { openTestDatabase } from '../../support/test-organisation.ts';
import { startTestServer } from '../../support/test-server.ts';
import { knownHosts, serveKnownSites } from './known-sites.ts';

const login = { email: 'mei@kith.test', password: 'correct horse battery' };

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let server: Awaited<ReturnType<typeof startTestServer>>;
let browser: ExtensionBrowser;
let page: Page;
let sites: Awaited<ReturnType<typeof serveKnownSites>>;

beforeAll(async () => {
  opened = await openTestDatabase();
  server = await startTestServer(opened);
  const at = { database: opened.database, now: new Date() };
  const settings = { deviceScope: 'all' } as const;
  const { organisationId } = await createOrganisation(at, { name: 'Lanting', settings });
  await createStaff({ ...at, organisationId }, { name: 'Mei Zhou', ...login });
  const device = await pairDevice(server, login);
  const { customers } = server.callAs({ authorization: `Bearer ${device.token}` });
  const add = (person: { name: string; title: string }, address: string) => {
    const identities = [{ id: uuidv7(), kind: 'email' as const, display: address }];
    return customers.add.mutate({ id: uuidv7(), kind: 'person', ...person, identities });
  };
  await add({ name: 'Anna Lindqvist', title: 'Head of purchasing' }, 'anna@lindqvist.test');
  await add({ name: '王建国', title: '采购经理' }, 'jianguo.wang@huayuan.test');
  browser = await launchBrowserWithExtension({
    extensionFolder: join(import.meta.dirname, '../../../.output/chrome-mv3'),
    hosts: ['http://127.0.0.1/*', ...knownHosts],
  });
  await placeSession(browser, { serverUrl: server.url, ...device });
  sites = await serveKnownSites(browser.context);
  page = await browser.context.newPage();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await opened?.close();
});

async function openWithPanel(frozenPage: string, url: string): Promise<Frame> {
  await sites.open(page, frozenPage, url);
  const find = () => page.frames().find((frame) => frame.url().endsWith('/panel.html'));
  await expect.poll(() => find() !== undefined).toBe(true);
  return find()!;
}

const anna = { title: 'Head of purchasing', address: 'anna@lindqvist.test' };
const wang = { title: '采购经理', address: 'jianguo.wang@huayuan.test' };

test.each([
  { name: 'Gmail', frozen: 'view-zh', url: 'https://mail.google.com/mail/u/1/', shows: anna },
  { name: 'Outlook', frozen: 'view', url: 'https://outlook.office.com/mail/', shows: anna },
  { name: 'a company’s own Outlook', frozen: 'server', url: 'https://mail.kith.test/owa/', shows: anna },
  { name: 'QQ Mail', frozen: 'view', url: 'https://wx.mail.qq.com/home/index?sid=x', shows: wang },
  {
    name: 'Tencent Exmail',
    frozen: 'framed-view',
    url: 'https://exmail.qq.com/cgi-bin/frame_html',
    shows: wang,
  },
  { name: '163', frozen: 'view', url: 'https://mail.163.com/js6/main.jsp', shows: wang },
])('beside a mail in $name stands the card of who wrote it, and why', async ({ frozen, url, shows }) => {
  const panel = await openWithPanel(frozen, url);
  await panel.getByText(shows.title).waitFor();
  await panel.getByText(`Matched by ${shows.address}`).waitFor();
});

test('a name without an address offers those who bear it, and the choice shows the card', async () => {
  const panel = await openWithPanel('name-only', 'https://outlook.office.com/mail/');
  await panel.getByText('shows this name without an address').waitFor();
  await panel.getByRole('button', { name: 'Anna Lindqvist' }).click();
  await panel.getByText('Head of purchasing').waitFor();
});
