import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFirstAdministratorLink } from '../../server/auth/first-administrator.ts';
import { chromiumPath } from '../support/browser.ts';
import { patience } from '../support/patience.ts';
import { openTestDatabase } from '../support/test-organisation.ts';
import { startTestServer } from '../support/test-server.ts';
import { expectAccessible } from './support/expect-accessible.ts';

const pagesFolder = fileURLToPath(new URL('../../dist/pages', import.meta.url));
const password = 'correct horse battery';
const extension = { origin: 'chrome-extension://abcdefghijklmnop' };
let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let server: Awaited<ReturnType<typeof startTestServer>>;
let browser: Browser;
let administrator: Page;

beforeAll(async () => {
  opened = await openTestDatabase();
  server = await startTestServer({ ...opened, pagesFolder });
  browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
  administrator = await newPerson();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await opened?.close();
});

async function newPerson() {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(patience.timeout);
  return context.newPage();
}

/** Links name the server's public address; here it is reached by its port. */
const here = (link: string) => server.url + link.slice(new URL(link).origin.length);

async function choosePassword(page: Page) {
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByLabel('Password once more').fill(password);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.waitForURL(`${server.url}/`);
}

test('before anybody is there, the sign-in page says where the first link is', async () => {
  await administrator.goto(`${server.url}/promises`);
  await administrator.getByRole('heading', { name: 'Nobody can sign in here yet.' }).waitFor();
  await expectAccessible(administrator);
});

test('the first link makes an administrator, once', async () => {
  const at = { database: opened.database, now: new Date(), publicUrl: server.url };
  const link = (await createFirstAdministratorLink(at)) ?? '';
  await administrator.goto(link);
  await administrator.getByLabel('Company').fill('Lanting');
  await administrator.getByLabel('Your name').fill('Wang Wei');
  await administrator.getByLabel('E-mail').fill('wei@lanting.example');
  await expectAccessible(administrator);
  await choosePassword(administrator);
  const second = await newPerson();
  await second.goto(link);
  await second.getByText('This link was used already').waitFor();
});

test('an invited colleague joins with the link that the mail brought', async () => {
  await administrator.goto(`${server.url}/people`);
  await administrator.getByRole('button', { name: 'Invite' }).click();
  const dialog = administrator.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Lin Fang');
  await dialog.getByLabel('E-mail').fill('fang@lanting.example');
  await expectAccessible(administrator);
  await dialog.getByRole('button', { name: 'Invite' }).click();
  await administrator.getByText('A link is on its way to fang@lanting.example.').waitFor();
  const colleague = await newPerson();
  await colleague.goto(here(/http\S+/.exec(server.sent.at(-1)?.text ?? '')?.[0] ?? ''));
  await colleague.getByRole('heading', { name: 'Welcome to Lanting' }).waitFor();
  await choosePassword(colleague);
  await colleague.goto(`${server.url}/people`);
  await colleague.getByText('wei@lanting.example').waitFor();
  expect(await colleague.getByRole('button', { name: 'Invite' }).count()).toBe(0);
});

test('a wrong password is refused in words, the right one leads where the reader wanted', async () => {
  const colleague = await newPerson();
  await colleague.goto(`${server.url}/promises?tab=late`);
  await colleague.getByLabel('E-mail').fill('fang@lanting.example');
  await colleague.getByRole('textbox', { name: 'Password' }).fill('wrong wrong wrong');
  await colleague.getByRole('button', { name: 'Sign in' }).click();
  await colleague.getByText('The e-mail or the password is not right.').waitFor();
  await expectAccessible(colleague);
  await colleague.getByRole('textbox', { name: 'Password' }).fill(password);
  await colleague.getByRole('button', { name: 'Sign in' }).click();
  await colleague.getByRole('heading', { name: 'Promises' }).waitFor();
  expect(new URL(colleague.url()).searchParams.get('tab')).toBe('late');
});

test('the signed-in page confirms a browser, lists it and removes it', async () => {
  const ask = { client_id: 'kith-extension', scope: 'Firefox on Windows' };
  const codes = await (await server.post('/api/auth/device/code', ask, extension)).json();
  const { device_code, user_code, verification_uri_complete } = codes as Record<string, string>;
  await administrator.goto(here(verification_uri_complete ?? ''));
  await administrator.getByText(user_code ?? '', { exact: true }).waitFor();
  await administrator.getByText('Firefox on Windows').waitFor();
  await expectAccessible(administrator);
  await administrator.getByRole('button', { name: 'Yes, pair it' }).click();
  await administrator.getByText('Paired.').waitFor();

  const grant_type = 'urn:ietf:params:oauth:grant-type:device_code';
  const redeemed = await server.post(
    '/api/auth/device/token',
    { client_id: 'kith-extension', device_code, grant_type },
    extension,
  );
  const { access_token } = (await redeemed.json()) as { access_token: string };
  const device = server.callAs({ ...extension, authorization: `Bearer ${access_token}` });
  await device.devices.register.mutate({ name: 'Firefox on Windows' });

  await administrator.goto(`${server.url}/devices`);
  await administrator.getByRole('button', { name: 'Remove: Firefox on Windows' }).click();
  await expectAccessible(administrator);
  await administrator.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await administrator.getByText(/^removed/).waitFor();
  expect(await device.session.current.query()).toMatchObject({ state: 'device-revoked' });
});

test('the language chosen in the settings is spoken at once, in the dark too', async () => {
  await administrator.goto(`${server.url}/settings`);
  await administrator.getByText('简体中文').click();
  await administrator.getByText('深色').click();
  await administrator.getByRole('heading', { name: '设置', level: 1 }).waitFor();
  await expectAccessible(administrator);
});

test('a new browser speaks the language its reader chose in another', async () => {
  const elsewhere = await newPerson();
  await elsewhere.goto(`${server.url}/sign-in?next=/people`);
  await elsewhere.getByLabel('E-mail').fill('wei@lanting.example');
  await elsewhere.getByRole('textbox', { name: 'Password' }).fill(password);
  await elsewhere.getByRole('button', { name: 'Sign in' }).click();
  await elsewhere.getByRole('heading', { name: '成员与团队' }).waitFor();
});

test.each(['people', 'devices', 'settings', 'device'])(
  'on a phone, %s needs no sideways scrolling',
  async (path) => {
    await administrator.setViewportSize({ width: 390, height: 844 });
    await administrator.goto(`${server.url}/${path}`);
    await administrator.getByRole('heading', { level: 1 }).waitFor();
    const width = await administrator.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    await expectAccessible(administrator);
  },
);
