import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openConsole } from '../support/console/open-console.ts';

let kith: Awaited<ReturnType<typeof openConsole>>;

beforeAll(async () => {
  kith = await openConsole();
});
afterEach(() => kith.leave());
afterAll(() => kith?.close());

test('what finds too little says since when, beside what is well', async () => {
  const { rungs } = await kith.organisation.as('administrator').mailClients.health();
  const { degradedSince } = rungs.find(({ adapter }) => adapter === 'gmail')!;
  const { page } = await kith.signedIn('/mail-clients');
  const row = (name: string) => page.getByRole('row').filter({ hasText: name });
  await row('Roundcube').getByText('Well').waitFor();
  await row('Gmail').getByText('52 / 120').waitFor();
  const said = await row('Gmail').getByText('Too little since').textContent();
  const dayOfMonth = Number(degradedSince!.slice(8));
  expect(said).toMatch(new RegExp(`since ${dayOfMonth} \\w+`));
});

test('an administrator switches a feature off with a reason, and on again', async () => {
  const switchedOff = async () => {
    const { off } = await kith.organisation.as('staff').mailClients.switches();
    return off.map(({ part, reason }) => `${part}: ${reason}`);
  };
  const { page } = await kith.signedIn('/mail-clients');
  await page.getByRole('button', { name: 'Switch something off' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'What' }).click();
  await page.getByRole('option', { name: 'Marks' }).click();
  await dialog.getByLabel('Why').fill('Slow on the old desk');
  await dialog.getByRole('button', { name: 'Switch off' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Slow on the old desk').waitFor();
  expect(await switchedOff()).toContain('marks: Slow on the old desk');
  await page.getByRole('button', { name: /^Switch on again: Marks/ }).click();
  await page.getByText('Slow on the old desk').waitFor({ state: 'detached' });
  expect(await switchedOff()).not.toContain('marks: Slow on the old desk');
});
