import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { bothLooks, type Look, openConsole, usualLook } from '../support/console/open-console.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { expectFitsWidth } from './support/expect-fits-width.ts';

let kith: Awaited<ReturnType<typeof openConsole>>;

beforeAll(async () => {
  kith = await openConsole();
});
afterEach(() => kith.leave());
afterAll(() => kith?.close());

async function openedByLink(look?: Look) {
  const customerId = kith.customers.chen;
  const { url } = await kith.organisation.as('administrator').consents.makeLink({ customerId });
  return kith.visit(`/preferences${new URL(url).hash}`, look);
}

describe.each(bothLooks)('$width $theme $language', (look) => {
  test('the page meets WCAG 2.2 AA, fits its width and raises no error', async () => {
    const { page, faults } = await openedByLink(look);
    await page.getByRole('checkbox').first().waitFor();
    await expectAccessible(page);
    await expectFitsWidth(page);
    expect(faults).toEqual([]);
  });
});

test('a customer agrees and withdraws, and both stay', async () => {
  const { page } = await openedByLink();
  const offersByMail = page.getByRole('group', { name: 'Offers and news' }).getByLabel('Mail');
  await offersByMail.check();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved. It holds from now on.').waitFor();
  await page.reload();
  await page.getByText(/Mail: Agreed, \d+ \w+ \d{4}, preference page/).waitFor();
  await offersByMail.uncheck();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText(/Mail: Withdrawn, \d+ \w+ \d{4}, preference page/).waitFor();
});

test('the page speaks the browser’s language, and the other one on request', async () => {
  const { page } = await openedByLink({ ...usualLook, language: 'zh-CN' });
  await page.getByRole('heading', { name: '您的联系偏好' }).waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Your contact preferences' }).waitFor();
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
});

test('no other server is asked, and no address bears the secret', async () => {
  const { page } = await openedByLink();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.reload();
  await page.getByRole('checkbox').first().waitFor();
  const secret = new URL(page.url()).hash.slice(1);
  expect(asked.length).toBeGreaterThan(2);
  expect(asked.filter((url) => !url.startsWith(kith.url))).toEqual([]);
  expect(asked.map((url) => url.replace(/#.*/, '')).filter((url) => url.includes(secret))).toEqual([]);
});

test('a link that opens nothing says what to do', async () => {
  const { page } = await kith.visit('/preferences#not-a-link');
  await page.getByText('This link does not open anything any more.').waitFor();
});
