import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStaff } from '../../server/auth/create-staff.ts';
import { bothLooks, openConsole } from '../support/console/open-console.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { expectFitsWidth } from './support/expect-fits-width.ts';
import { exported } from './support/exported.ts';

let kith: Awaited<ReturnType<typeof openConsole>>;
const heir = { name: 'Hana Ito', email: 'hana.ito@lanting.example', password: 'another long password' };

beforeAll(async () => {
  kith = await openConsole();
  const { database, organisationId, now } = kith.organisation;
  await createStaff({ database, organisationId, now }, { ...heir, roles: [] });
});
afterAll(() => kith?.close());

async function asHeir() {
  const visited = await kith.visit('/');
  await visited.page.locator('input[type=email]').fill(heir.email);
  await visited.page.locator('input[type=password]').fill(heir.password);
  await visited.page.locator('button[type=submit]').click();
  return visited;
}

test('who is away is stood in for, and gets everything back with a word of what came in', async () => {
  const planning = await kith.signedIn(`/people/${kith.organisation.staffIds.manager}/hand-over`);
  const { page } = planning;
  await page.getByRole('radio', { name: /^Is away for a time/ }).check();
  await page.getByRole('combobox', { name: 'To whom' }).click();
  await page.getByRole('listbox').getByRole('option', { name: heir.name }).click();
  await page.getByRole('textbox', { name: 'Reason' }).fill('Holiday');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Plan the absence' }).click();
  await page.getByRole('heading', { name: 'Absence of manager' }).waitFor();
  const owed = page.getByRole('table', { name: 'Owed meanwhile' });
  await owed.getByRole('combobox', { name: 'Then goes to: Quote for small rolls' }).waitFor();
  await expectAccessible(page);
  const narrow = await kith.signedIn(new URL(page.url()).pathname, bothLooks[1]);
  await narrow.page.getByRole('heading', { name: 'manager的离岗' }).waitFor();
  await expectAccessible(narrow.page);
  await expectFitsWidth(narrow.page);
  await narrow.close();

  const standing = await asHeir();
  await standing.page.getByRole('link', { name: /^You stand in for manager until / }).waitFor();
  await standing.page.goto(`${kith.url}/customers/${kith.customers.chen}`);
  await standing.page.getByText(/^You stand in for manager until /).waitFor();
  await standing.page.getByRole('link', { name: 'Read the brief' }).click();
  await standing.page.getByText('We: Quote for small rolls').waitFor();
  await expectAccessible(standing.page);
  const brief = await exported(standing.page, 'Brief: Chen Liqun');
  expect(brief).toMatch(/^Chen Liqun,Promised,We: Quote for small rolls,.*,Hana Ito,/m);
  expect(standing.faults).toEqual([]);
  await standing.close();

  await page.getByRole('button', { name: 'Give back now' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Give back now' }).click();
  await page.getByText('Nothing is owed.').waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Give back now' }).count()).toBe(0);
  expect(planning.faults).toEqual([]);
  await planning.close();
});

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
  const briefs = await exported(page, 'Hand over from manager');
  expect(briefs).toMatch(/^,The whole portfolio,Customers: \d+,/m);
  expect(briefs).toMatch(/^Chen Liqun,Promised,We: Quote for small rolls,/m);
  expect(await exported(page, 'Customer by customer')).toMatch(
    /^"?Chen Liqun.*Quote for small rolls.*as chosen above/m,
  );
  await page.getByRole('combobox', { name: 'To whom' }).click();
  await page.getByRole('listbox').getByRole('option', { name: heir.name }).click();
  await page.getByRole('textbox', { name: 'Reason' }).fill('Moves to Chengdu');
  await page.getByRole('button', { name: 'Hand over', exact: true }).click();
  await page.getByText('manager has nothing to hand over').waitFor();
  expect(leaving.faults).toEqual([]);
  await leaving.close();

  const taking = await asHeir();
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
