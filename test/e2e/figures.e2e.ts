import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browseDemo } from '../support/console/browse-demo.ts';
import { usualLook } from '../support/console/open-console.ts';
import { watchForRest } from '../support/console/watch-for-rest.ts';

const opened = new AsyncDisposableStack();
let url: string;
let page: Page;
let atRest: () => Promise<void>;
const faults: string[] = [];

beforeAll(async () => {
  const demo = await browseDemo(opened);
  url = demo.url;
  page = await (await demo.openAs('administrator', usualLook)).newPage();
  atRest = watchForRest(page);
  page.on('pageerror', ({ message }) => faults.push(message));
});
afterAll(() => opened.disposeAsync());

test.each([
  ['/value', ['Buyers by value']],
  ['/loyalty', ['Where customers stand']],
  ['/tiers', ['Who contributes how much']],
  ['/insight', ['The bucket']],
  ['/referrals', ['Who brings most', 'Chains']],
  ['/complaints', ['By cause']],
])('every picture of %s has its table, and the file holds the table’s rows', async (path, titles) => {
  await page.goto(url + path);
  const exports = page.getByRole('button', { name: /^Export “.+” as CSV$/ });
  await exports.first().waitFor();
  await atRest();
  const figures = await page.locator('section', { has: page.getByText('Picture', { exact: true }) }).all();
  const seen: string[] = [];
  for (const figure of figures) {
    const title = (await figure.getByRole('heading').first().textContent()) ?? '';
    seen.push(title);
    await figure.getByText('Table', { exact: true }).click();
    const rows = figure.getByRole('table').first().locator('tbody tr');
    await rows.first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      figure.getByRole('button', { name: `Export “${title}” as CSV` }).click(),
    ]);
    const lines = (await readFile(await download.path(), 'utf8')).trim().split(/\r?\n/);
    expect(lines.length - 1, title).toBeGreaterThanOrEqual(await rows.count());
    await figure.getByText('Picture', { exact: true }).click();
    await figure.getByRole('table').waitFor({ state: 'detached' });
  }
  expect(seen).toEqual(expect.arrayContaining(titles));
  expect(faults).toEqual([]);
});
