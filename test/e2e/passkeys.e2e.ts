import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { createOrganisation, createStaff } from '../../server/auth/create-staff.ts';
import { chromiumPath } from '../support/browser.ts';
import { patience } from '../support/patience.ts';
import { openTestDatabase } from '../support/test-organisation.ts';
import { startTestServer } from '../support/test-server.ts';
import { freePorts } from '../support/webmail/free-ports.ts';
import { expectAccessible } from './support/expect-accessible.ts';

const pagesFolder = fileURLToPath(new URL('../../dist/pages', import.meta.url));
const password = 'correct horse battery';
const email = 'wei@lanting.example';
let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let server: Awaited<ReturnType<typeof startTestServer>>;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  opened = await openTestDatabase();
  server = await startTestServer({ ...opened, pagesFolder, port: await freePorts(1) });
  const at = { database: opened.database, now: new Date() };
  const { organisationId } = await createOrganisation(at, { name: 'Lanting' });
  await createStaff({ ...at, organisationId }, { name: 'Wang Wei', email, password });
  browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 1100 } });
  page = await context.newPage();
  page.setDefaultTimeout(patience.timeout);
  await putAuthenticatorIn(page);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await opened?.close();
});

/** A fingerprint reader built into the machine, with a finger that is always right. */
async function putAuthenticatorIn(target: Page): Promise<void> {
  const devtools = await target.context().newCDPSession(target);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

const section = () => page.getByRole('region', { name: 'Passkeys' });

test('a passkey is added under a name and listed', async () => {
  await page.goto(`${server.url}/sign-in?next=/settings`);
  await page.getByLabel('E-mail').fill(email);
  await page.locator('input[type=password]').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL(`${server.url}/settings`);
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('Work laptop');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Go on' }).click();
  await section().getByText('Work laptop').waitFor();
  await expectAccessible(page);
});

test('it gets another name', async () => {
  await section().getByRole('button', { name: 'Rename: Work laptop' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('Old laptop');
  await page.getByRole('button', { name: 'Save' }).click();
  await section().getByText('Old laptop').waitFor();
});

test('this device holds one for the person already', async () => {
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('Twice');
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByText('This device holds a passkey for you already.').waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
});

test('it signs in without address and password', async () => {
  await page.context().clearCookies();
  await page.goto(`${server.url}/sign-in?next=/settings`);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.waitForURL(`${server.url}/settings`);
  await section().getByText('Old laptop').waitFor();
});

test('once removed it opens nothing', async () => {
  await section().getByRole('button', { name: 'Remove: Old laptop' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await section().getByText('Old laptop').waitFor({ state: 'detached' });
  await page.context().clearCookies();
  await page.goto(`${server.url}/sign-in`);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.getByText('This passkey does not open Kith.').waitFor();
});
