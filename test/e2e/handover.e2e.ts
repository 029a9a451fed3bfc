import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStaff } from '../../server/auth/create-staff.ts';
import { openConsole } from '../support/console/open-console.ts';

let kith: Awaited<ReturnType<typeof openConsole>>;
const heir = { name: 'Hana Ito', email: 'hana.ito@lanting.example', password: 'another long password' };

beforeAll(async () => {
  kith = await openConsole();
  const { database, organisationId, now } = kith.organisation;
  await createStaff({ database, organisationId, now }, { ...heir, roles: [] });
});
afterAll(() => kith?.close());

test('a portfolio is read, handed over, and each customer waits with an introduction', async () => {
  const fromId = kith.organisation.staffIds.manager;
  const leaving = await kith.signedIn(`/people/${fromId}/hand-over`);
  const { page } = leaving;
  await page.getByRole('table', { name: 'Owed within a week' }).getByText('Quote for small rolls').waitFor();
  await page.getByRole('tab', { name: 'One by one' }).click();
  const brief = page.getByRole('region', { name: 'Chen Liqun' });
  await brief.getByText('We: Quote for small rolls').waitFor();
  await brief.getByText('In contact every 3 days').waitFor();
  await page.getByRole('tab', { name: 'All together' }).click();
  await page.getByRole('combobox', { name: 'To whom' }).click();
  await page.getByRole('listbox').getByRole('option', { name: heir.name }).click();
  await page.getByRole('textbox', { name: 'Reason' }).fill('Moves to Chengdu');
  await page.getByRole('button', { name: 'Hand over' }).click();
  await page.getByText('manager has nothing to hand over').waitFor();
  expect(leaving.faults).toEqual([]);
  await leaving.close();

  const taking = await kith.visit('/');
  await taking.page.locator('input[type=email]').fill(heir.email);
  await taking.page.locator('input[type=password]').fill(heir.password);
  await taking.page.locator('button[type=submit]').click();
  const introduced = taking.page.getByRole('region', { name: 'To be introduced' });
  await introduced.getByRole('link', { name: 'Anna Keller' }).click();
  const draft = taking.page.getByRole('region', { name: /^Taken over from manager on / });
  await draft.getByText(/I am Hana Ito, and from now on I look after you/).waitFor();
  const mail = await draft.getByRole('link', { name: 'Open in mail' }).getAttribute('href');
  expect(mail).toMatch(
    /^mailto:anna%40keller\.example\?subject=Hana%20Ito%20looks%20after%20you%20now&body=/,
  );
  expect(taking.faults).toEqual([]);
  await taking.close();
});
