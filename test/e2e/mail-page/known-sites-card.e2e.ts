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
let shown = '';

beforeAll(async () => {
  opened = await openTestDatabase();
  server = await startTestServer(opened);
  const at = { database: opened.database, now: new Date() };
  const settings = { deviceScope: 'all' } as const;
  const { organisationId } = await createOrganisation(at, { name: 'Lanting', settings });
  await createStaff({ ...at, organisationId }, { name: 'Mei Zhou', ...login });
  const device = await pairDevice(server, login);
  const { customers } = server.callAs({ authorization: `Bearer ${device.token}` });
  const identities = [{ id: uuidv7(), kind: 'email' as const, display: 'anna@lindqvist.test' }];
  const person = { kind: 'person', name: 'Anna Lindqvist', title: 'Head of purchasing' } as const;
  await customers.add.mutate({ id: uuidv7(), ...person, identities });
  browser = await launchBrowserWithExtension({
    extensionFolder: join(import.meta.dirname, '../../../.output/chrome-mv3'),
    hosts: ['http://127.0.0.1/*', ...knownHosts],
  });
  await placeSession(browser, { serverUrl: server.url, ...device });
  await serveKnownSites(browser.context, () => shown);
  page = await browser.context.newPage();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await opened?.close();
});

async function openWithPanel(frozenPage: string, url: string): Promise<Frame> {
  shown = frozenPage;
  await page.goto('about:blank');
  await page.goto(url);
  const find = () => page.frames().find((frame) => frame.url().endsWith('/panel.html'));
  await expect.poll(() => find() !== undefined, { timeout: 20_000 }).toBe(true);
  return find()!;
}

test.each([
  { name: 'Gmail', frozen: 'view-zh', url: 'https://mail.google.com/mail/u/1/' },
  { name: 'Outlook', frozen: 'view', url: 'https://outlook.office.com/mail/' },
  { name: 'a company’s own Outlook', frozen: 'server', url: 'https://mail.kith.test/owa/' },
])('beside a mail in $name stands the card of who wrote it, and why', async ({ frozen, url }) => {
  const panel = await openWithPanel(frozen, url);
  await panel.getByText('Head of purchasing').waitFor();
  await panel.getByText('Matched by anna@lindqvist.test').waitFor();
});

test('a name without an address offers those who bear it, and the choice shows the card', async () => {
  const panel = await openWithPanel('name-only', 'https://outlook.office.com/mail/');
  await panel.getByText('shows this name without an address').waitFor();
  await panel.getByRole('button', { name: 'Anna Lindqvist' }).click();
  await panel.getByText('Head of purchasing').waitFor();
});
