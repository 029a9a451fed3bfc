import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { createStaff } from '../../../server/auth/create-staff.ts';
import { chromiumPath } from '../browser.ts';
import { patience } from '../patience.ts';
import { createTestOrganisation, openTestDatabase } from '../test-organisation.ts';
import { startTestServer } from '../test-server.ts';
import { seedCustomers } from './seed-customers.ts';
import { seedMailClients } from './seed-mail-clients.ts';
import { watchForRest } from './watch-for-rest.ts';

export type Look = { width: number; theme: 'light' | 'dark'; language: 'en-GB' | 'zh-CN' };
export const usualLook: Look = { width: 1280, theme: 'light', language: 'en-GB' };
/** All that a look can differ in. */
export const bothLooks: Look[] = [usualLook, { width: 390, theme: 'dark', language: 'zh-CN' }];

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
  const contexts = new Set<BrowserContext>();
  const visitPath = async (path: string, look = usualLook) => {
    const context = await openLook(browser, look);
    contexts.add(context);
    return { ...(await visit(context, server.url + path)), close: () => context.close() };
  };
  return {
    url: server.url,
    customers,
    organisation,
    connection: opened.connection,
    visit: visitPath,
    /** A page as the administrator comes to it, by way of signing in. */
    signedIn: async (path: string, look?: Look) => {
      const visited = await visitPath(path, look);
      await signIn(visited.page, email);
      return visited;
    },
    /** Closes what was visited. */
    leave: async () => {
      for (const context of contexts) await context.close();
      contexts.clear();
    },
    close: async () => {
      await browser.close();
      await server.close();
      await opened.close();
    },
  };
}

/** A browser of its own, so that nobody is signed in yet. */
export async function openLook(browser: Browser, { width, theme, language }: Look): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: theme,
    locale: language,
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(patience.timeout);
  return context;
}

/** What goes wrong in the page's scripts is added to `faults`. */
export async function visit(context: BrowserContext, url: string) {
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  const atRest = watchForRest(page);
  await page.goto(url);
  return { page, faults, atRest };
}

export async function signIn(page: Page, email: string) {
  await page.locator('input[type=email]').fill(email);
  await page.locator('input[type=password]').fill(password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  await page.locator('h1').waitFor();
}
