import { afterAll, beforeAll, expect, test } from 'vitest';
import { runWaitingFit } from '../../server/features/loyalty/value/run-waiting-fit.ts';
import { seedOrders } from '../../server/features/loyalty/value/seed-orders.fixture.ts';
import { openConsole } from '../support/console/open-console.ts';

let kith: Awaited<ReturnType<typeof openConsole>>;

/** Three hundred buyers of the person who signs in, valued as the night does. */
beforeAll(async () => {
  kith = await openConsole();
  const { organisation } = kith;
  const ids = await seedOrders(organisation, 300);
  await organisation.write(({ trx, organisationId }) =>
    trx
      .updateTable('customers')
      .set((eb) => ({
        owner_id: eb.selectFrom('staff').select('id').where('email', '=', 'lin.mei@lanting.example'),
      }))
      .where('organisation_id', '=', organisationId)
      .where('id', 'in', ids)
      .execute(),
  );
  await organisation.as('manager').value.fitNow();
  const { database, organisationId, now } = organisation;
  await runWaitingFit({ database, organisationId, now: () => now });
});
afterAll(() => kith?.close());

test('today says why with a range, and a reason why not moves the customer on', async () => {
  const { page, faults } = await kith.signedIn('/');
  const slipping = page.locator('tbody tr').filter({ hasText: 'they may be slipping away' }).first();
  await slipping.getByText(/Worth ¥[\d,]+–¥[\d,]+ a year; /).waitFor();
  await slipping.getByText(/no order for \d+ days where \d+ are usual/).waitFor();
  const name = (await slipping.locator('td a').first().textContent()) ?? '';
  await page.getByRole('button', { name: `What to do about ${name}`, exact: true }).click();
  await page.getByRole('menuitem', { name: /Not now/ }).click();
  await page.getByRole('radio', { name: 'Does not fit this customer' }).check();
  await page.getByRole('dialog').getByRole('button', { name: 'Not now' }).click();
  await page
    .locator('tbody tr')
    .filter({ has: page.getByRole('link', { name, exact: true }) })
    .filter({ hasText: 'they may be slipping away' })
    .waitFor({ state: 'detached' });

  await page.getByRole('link', { name: 'Prompts acted on' }).click();
  await page.getByRole('cell', { name: /^Slipping away/ }).waitFor();
  await page.getByText('Does not fit this customer (1)').waitFor();
  expect(faults).toEqual([]);
});
