import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { bothLooks, openConsole } from '../support/console/open-console.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { expectFitsWidth } from './support/expect-fits-width.ts';

let kith: Awaited<ReturnType<typeof openConsole>>;

beforeAll(async () => {
  kith = await openConsole();
});
afterEach(() => kith.leave());
afterAll(() => kith?.close());

const paths = ['/', '/customers', '/promises?tab=late', '/mail-clients', 'customer'] as const;

describe.each(bothLooks)('$width $theme $language', (look) => {
  test.each(paths)('%s meets WCAG 2.2 AA, fits its width and raises no error', async (path) => {
    const { page, faults, atRest } = await kith.signedIn(
      path === 'customer' ? `/customers/${kith.customers.chen}` : path,
      look,
    );
    await atRest();
    await expectAccessible(page);
    await expectFitsWidth(page);
    expect(faults).toEqual([]);
  });
});

test('who is signed out comes back to the page they wanted', async () => {
  const { page } = await kith.signedIn('/customers?q=liqun');
  expect(new URL(page.url()).searchParams.get('q')).toBe('liqun');
  await page.getByRole('link', { name: 'Chen Liqun' }).waitFor();
});

test('after signing out nothing is left to look at', async () => {
  const { page } = await kith.signedIn('/customers');
  await page.getByRole('button', { name: /林梅 Lin Mei/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.waitForURL(/sign-in/);
  await page.goto(`${kith.url}/customers`);
  await page.waitForURL(/sign-in/);
});

test('in a menu longer than the window the page one came to is in view', async () => {
  const { page } = await kith.signedIn('/erasures');
  const isOnTop = (link: Element) => {
    const { x, y, width, height } = link.getBoundingClientRect();
    return link.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  };
  const current = page.getByRole('link', { name: 'Erasures' });
  await expect.poll(() => current.evaluate(isOnTop)).toBe(true);
});

test('an address that leads nowhere says so and leads back', async () => {
  const { page } = await kith.visit('/nowhere');
  await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
  await page.getByRole('link', { name: 'Go to Today' }).click();
  await page.waitForURL(/sign-in/);
});

test.each(['陈利群', 'chenliqun', 'liqun@jiamei'])('%s finds the customer as it is typed', async (text) => {
  const { page } = await kith.signedIn('/customers');
  await page.getByRole('searchbox').fill(text);
  await page.waitForURL(/[?]q=/);
  await expect.poll(() => names(page)).toEqual(['Chen Liqun']);
});

test('⌘K leads to a customer without the mouse', async () => {
  const { page } = await kith.signedIn('/promises');
  await page.keyboard.press('Control+k');
  await page.locator('[role=dialog] input:focus').waitFor();
  await page.keyboard.type('keller');
  await expect.poll(() => page.locator('[role=dialog] [data-action]').count()).toBe(1);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Anna Keller' }).waitFor();
});

test('a promise moves with its reason, and its story tells it', async () => {
  const { page } = await kith.signedIn(`/customers/${kith.customers.chen}`);
  await page.getByRole('button', { name: /What became of “Quote/ }).click();
  await page.getByRole('menuitem', { name: 'Move date' }).click();
  await page.getByLabel('Reason').fill('The factory is on holiday');
  await page.getByRole('dialog').getByRole('button', { name: 'Move date' }).click();
  await page.getByText('moved once').waitFor();
  await page.getByRole('button', { name: /^Quote for small rolls/ }).click();
  await page.getByText('The factory is on holiday').waitFor();
});

test('history is fetched as far as one scrolls', async () => {
  const { page } = await kith.signedIn(`/customers/${kith.customers.chen}`);
  const entries = page.locator('ol > li');
  await entries.first().waitFor();
  expect(await entries.count()).toBe(30);
  await page.getByRole('button', { name: 'More', exact: true }).scrollIntoViewIfNeeded();
  await expect.poll(() => entries.count()).toBe(40);
});

test('two records of one person merge, and split again', async () => {
  const { page } = await kith.signedIn(`/customers/${kith.customers.chen}`);
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Merge with…' }).click();
  await page.getByRole('combobox', { name: 'The record that is the same' }).fill('L. Chen');
  await page.getByRole('option', { name: /L\. Chen/ }).click();
  await page.getByText('1 address or phone').waitFor();
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  const identities = page.getByRole('region', { name: 'How we recognise them' });
  await identities.getByText('chenlq@oldmail.example').waitFor();
  await page.getByRole('button', { name: 'Split again' }).click();
  await identities.getByText('chenlq@oldmail.example').waitFor({ state: 'detached' });
});

const names = (page: Page) => page.locator('tbody td:first-child a').allInnerTexts();
