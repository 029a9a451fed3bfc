import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { createStaff } from '../../../server/auth/create-staff.ts';
import { chromiumPath } from '../browser.ts';
import { createTestOrganisation, openTestDatabase } from '../test-organisation.ts';
import { startTestServer } from '../test-server.ts';
import { seedCustomers } from './seed-customers.ts';
import { seedMailClients } from './seed-mail-clients.ts';

export type Look = { width: number; theme: 'light' | 'dark'; language: 'en-GB' | 'zh-CN' };
export const usualLook: Look = { width: 1280, theme: 'light', language: 'en-GB' };

const password = 'a long enough password';

/** The built console on a real server with a small company in it, and a browser to look at it. */
export async function openConsole() {
  const opened = await openTestDatabase();
  const now = new Date();
  const organisation = await createTestOrganisation(opened.database, { now });
  const { database } = opened;
  const email = 'lin.mei@lanting.example';
  await createStaff(
    { database, organisationId: organisation.organisationId, now },
    { name: '林梅 Lin Mei', email, roles: ['administrator', 'manager'], password },
  );
  const customers = await seedCustomers(organisation);
  const { organisationId, staffIds } = organisation;
  const session = { organisationId, staffId: staffIds.administrator, roles: [], deviceId: null };
  await seedMailClients(database, { session, now });
  const pagesFolder = fileURLToPath(new URL('../../../dist/pages', import.meta.url));
  const server = await startTestServer({ ...opened, pagesFolder });
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
  return {
    url: server.url,
    customers,
    organisation,
    connection: opened.connection,
    visit: (path: string, look = usualLook) => visit(browser, server.url + path, look),
    signIn: (page: Page) => signIn(page, email),
    close: async () => {
      await browser.close();
      await server.close();
      await opened.close();
    },
  };
}

/** A browser of its own, so that nobody is signed in yet. */
async function visit(browser: Browser, url: string, { width, theme, language }: Look) {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: theme,
    locale: language,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  await page.goto(url);
  return { page, faults, close: () => context.close() };
}

async function signIn(page: Page, email: string) {
  await page.locator('input[type=email]').fill(email);
  await page.locator('input[type=password]').fill(password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  await page.locator('h1').waitFor();
}
