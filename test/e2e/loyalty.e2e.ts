import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { placeAll } from '../../server/features/loyalty/say-and-do/place-all.ts';
import { bothLooks, openConsole } from '../support/console/open-console.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { expectFitsWidth } from './support/expect-fits-width.ts';

let kith: Awaited<ReturnType<typeof openConsole>>;

beforeAll(async () => {
  kith = await openConsole();
  await addCustomer('Vera Loyal', 9, 3);
  await addCustomer('Carl Captive', 8, 1);
  await addCustomer('Wanda Willing', 1, 3);
  await addCustomer('Ned Neither', 1, 1);
  await placeAll(kith.organisation, kith.organisation.now);
});
afterEach(() => kith.leave());
afterAll(() => kith?.close());

async function addCustomer(name: string, orders: number, references: number) {
  const customerId = uuidv7();
  const staff = kith.organisation.as('staff');
  const daysAgo = (days: number) =>
    new Date(kith.organisation.now.getTime() - days * 86_400_000).toISOString();
  await staff.customers.add({ id: customerId, kind: 'person', name });
  for (let order = 0; order < orders; order++)
    await staff.purchases.record({
      ...{ id: uuidv7(), customerId, number: `${name} ${order}`, currency: 'CNY', amountMinor: 100 },
      orderedAt: daysAgo(10 + 5 * order),
    });
  for (let reference = 0; reference < references; reference++)
    await staff.sayAndDo.logSign({
      ...{ id: uuidv7(), customerId, kind: 'reference', noticedOn: daysAgo(5).slice(0, 10) },
    });
}

const tabs = ['map', 'movement', 'pulse', 'index'] as const;

describe.each(bothLooks)('$width $theme $language', (look) => {
  test.each(tabs)('the tab %s meets WCAG 2.2 AA, fits its width and raises no error', async (tab) => {
    const { page, faults, atRest } = await kith.signedIn(`/loyalty?tab=${tab}`, look);
    await atRest();
    await expectAccessible(page);
    await expectFitsWidth(page);
    expect(faults).toEqual([]);
  });
});

test('the map says who stands where, and the keyboard shows each interval', async () => {
  const { page } = await kith.signedIn('/loyalty');
  await page.getByText('1 loyal, 1 willing, 1 captive, 1 neither').waitFor();
  await page.getByRole('link', { name: 'Carl Captive' }).focus();
  await page.getByText(/^Carl Captive: Says .+ to .+, Does .+ to .+/).waitFor();
  await page.getByText('Table', { exact: true }).click();
  await page.getByRole('cell', { name: 'Wanda Willing' }).waitFor();
});

test('who stands nowhere on the map is listed with what would place them, and taken along', async () => {
  const { page } = await kith.signedIn('/loyalty');
  const unknown = page.getByRole('region', { name: 'Not known' });
  const row = unknown.getByRole('row', { name: /Anna Keller/ });
  await row.getByText(/an answer to a pulse.* · an order$/).waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    unknown.getByRole('button', { name: /Export/ }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('loyalty-not-known.csv');
});

test('a sign is noted on the customer’s page with two clicks', async () => {
  const { page } = await kith.signedIn(`/customers/${kith.customers.chen}`);
  await page.getByRole('button', { name: 'Note a sign' }).click();
  await page.getByRole('menuitem', { name: 'Refused a competitor' }).click();
  await page.getByRole('button', { name: 'Remove: Refused a competitor' }).waitFor();
});
