import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseCsv } from '../../shared/open-formats/csv-records.ts';
import { browseDemo } from '../support/console/browse-demo.ts';
import { usualLook } from '../support/console/open-console.ts';
import { watchForRest } from '../support/console/watch-for-rest.ts';
import { exported } from './support/exported.ts';

const opened = new AsyncDisposableStack();
let demo: Awaited<ReturnType<typeof browseDemo>>;
let context: BrowserContext;
let page: Page;
let atRest: () => Promise<void>;
const faults: string[] = [];

beforeAll(async () => {
  demo = await browseDemo(opened);
  context = await demo.openAs('administrator', usualLook);
  page = await context.newPage();
  atRest = watchForRest(page);
  page.on('pageerror', ({ message }) => faults.push(message));
});
afterAll(() => opened.disposeAsync());

/** The lines of a list's file below its headings. */
const linesOf = (csv: string) =>
  parseCsv(csv, ',')
    .slice(1)
    .map(({ raw }) => raw);

test.each([
  ['/value', ['Buyers by value']],
  ['/loyalty', ['Where customers stand']],
  ['/tiers', ['Who contributes how much']],
  ['/insight', ['The bucket']],
  ['/referrals', ['Who brings most', 'Chains']],
  ['/complaints', ['By cause']],
])('every picture of %s has its table, and the file holds the table’s rows', async (path, titles) => {
  await page.goto(demo.url + path);
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
    expect(linesOf(await exported(page, title)).length, title).toBeGreaterThanOrEqual(await rows.count());
    await figure.getByText('Picture', { exact: true }).click();
    await figure.getByRole('table').waitFor({ state: 'detached' });
  }
  expect(seen).toEqual(expect.arrayContaining(titles));
  expect(faults).toEqual([]);
});

test.each([
  ['/customers/CUSTOMER', ['Say and do', 'Orders', 'Promises', 'History', 'Consents', 'Customer value']],
  ['/programme', ['Levels', 'Changes of level', 'Versions']],
  ['/absences/ABSENCE', ['Standing in', 'Owed meanwhile']],
])('the lists of %s can be had as files', async (path, titles) => {
  const { page: visited, faults: ownFaults } = await demo.open(
    context,
    { path, as: 'administrator' },
    usualLook,
  );
  for (const title of titles) expect(linesOf(await exported(visited, title)), title).not.toEqual([]);
  expect(ownFaults).toEqual([]);
  await visited.close();
});

test('a log that is shown page by page goes into the file to its end', async () => {
  const visited = await demo.open(context, { path: '/programme', as: 'administrator' }, usualLook);
  const changes = visited.page.getByRole('table', { name: 'Changes of level' }).locator('tbody tr');
  const rows = linesOf(await exported(visited.page, 'Changes of level'));
  expect(await changes.count()).toBe(10);
  expect(rows.length).toBeGreaterThan(300);
  expect(new Set(rows).size).toBe(rows.length);
  await visited.page.close();
});
