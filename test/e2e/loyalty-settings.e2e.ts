import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recompute } from '../../server/features/insight/recompute.ts';
import { evaluateProgramme } from '../../server/features/loyalty/programme/evaluate-programme.ts';
import { runWaitingFit } from '../../server/features/loyalty/value/run-waiting-fit.ts';
import { seedOrders } from '../../server/features/loyalty/value/seed-orders.fixture.ts';
import { openConsole } from '../support/console/open-console.ts';
import { chooseFound } from './support/choose-found.ts';

let kith: Awaited<ReturnType<typeof openConsole>>;
let page: Page;
let faults: string[];
let atRest: () => Promise<void>;
let buyers: string[];

/** What a manager sets about loyalty, one after another on one page; then the charts of the same company. */
beforeAll(async () => {
  kith = await openConsole();
  const { organisation } = kith;
  const { database, organisationId, now } = organisation;
  buyers = await seedOrders(organisation, 120);
  await organisation.as('manager').value.fitNow();
  await runWaitingFit({ database, organisationId, now: () => now });
  await recompute(database, organisationId, now);
  ({ page, faults, atRest } = await kith.signedIn('/'));
});
afterAll(() => kith?.close());

const visit = (path: string) => page.goto(kith.url + path);
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

test('tiers follow amounts that were looked at first, and the log says why', async () => {
  await visit('/tiers');
  await page.getByLabel('Key customers contribute at least').first().fill('1000');
  await page.getByLabel('Regular customers contribute at least').first().fill('200');
  await press('Show what would change');
  await page.getByText(/^\d+ customers would move\./).waitFor();
  await page.getByRole('textbox', { name: 'Reason' }).fill('A look at the year');
  await press('Apply');
  await page.getByText('Tiers are applied.').waitFor();
  await page.getByRole('cell', { name: 'A look at the year' }).first().waitFor();
});

test('a programme is written, looked at and switched on', async () => {
  await visit('/programme');
  await press('Write a programme');
  await page.getByLabel('Name in English').fill('Friends');
  await page.getByLabel('Name in Chinese').fill('知己');
  await page.getByRole('textbox', { name: /^Figure: / }).fill('500');
  await press('Save and preview');
  await page.getByText(/^[1-9]\d* rise, 0 fall at once/).waitFor();
  await press('Switch version 1 on');
  await page.getByRole('dialog').getByRole('button', { name: 'Switch version 1 on' }).click();
  await page.getByText('It is on. Customers are being looked at.').waitFor();
  const { database, organisationId, now } = kith.organisation;
  await evaluateProgramme({ database, organisationId, now });
  await page.reload();
  await page.getByRole('cell', { name: 'No level → Friends' }).first().waitFor();
});

test('the plain formula counts with other years once they are saved', async () => {
  await visit('/value');
  await page.getByLabel('Years a customer stays at most').fill('5');
  await page.getByLabel('Advertising for a customer in a year').fill('12');
  await press('Save');
  await page.getByText('Saved; values are being reckoned anew').waitFor();
  const { database, organisationId, now } = kith.organisation;
  await runWaitingFit({ database, organisationId, now: () => now });
  await page.reload();
  await page.getByText('By the plain formula, 1 to 5 years').waitFor();
});

test('an index weighs as it was told to', async () => {
  await visit('/loyalty?tab=index');
  const weight = page.getByLabel('Orders a month');
  await weight.fill('3');
  await press('Save');
  await page.getByText('Saved. It holds from the next placing on.').waitFor();
  await page.reload();
  await expect.poll(() => weight.inputValue()).toBe('3');
});

test('who brought a customer is noted on their page and stands among the referrals', async () => {
  await visit(`/customers/${buyers[0]}`);
  await press('Brought by …');
  await chooseFound(page, { field: 'Which customer brought them?', typed: 'Buyer 7', option: /^Buyer 7$/ });
  await press('Save');
  await page.getByRole('link', { name: 'Brought by Buyer 7' }).waitFor();
  await visit('/referrals');
  await page.getByText('One customer came because another spoke for us').waitFor();
});

test('a reason of the company’s own is offered where somebody leaves, and counted', async () => {
  await visit('/insight?grain=year');
  await press('Edit the reasons');
  await press('Add a reason');
  await page.getByLabel('In English').fill('Moved abroad');
  await page.getByLabel('In Chinese').fill('迁往国外');
  await press('Save');
  await page.getByText('The reason is saved.').waitFor();
  await visit(`/customers/${buyers[1]}`);
  await press('Note that they left');
  await page.getByLabel('Why, as they say').selectOption({ label: 'Moved abroad' });
  await press('Save');
  await page.getByText(/: Moved abroad$/).waitFor();
  await visit('/insight?grain=year');
  await page.getByText(/most are “Moved abroad”/).waitFor();
});

test.each(['/value', '/tiers', '/insight', '/referrals'])(
  'the keyboard walks every chart of %s and hears its figures',
  async (path) => {
    await visit(path);
    const charts = page.locator('.recharts-wrapper');
    await charts.first().waitFor();
    await atRest();
    for (const chart of await charts.all()) {
      await chart.locator('svg[tabindex="0"]').first().focus();
      await page.keyboard.press('ArrowRight');
      await chart.locator('.recharts-tooltip-wrapper', { hasText: /\d/ }).waitFor();
    }
    expect(faults).toEqual([]);
  },
);
