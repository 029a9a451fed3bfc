import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SitePage } from '../../support/driven-page.ts';
import type { Stage } from './stage.ts';

const password = 'a long enough password';

/** Fills in what the one-time link asks for, up to pressing “Go on”. */
export async function introduceOneself(page: SitePage, { kith }: Stage): Promise<void> {
  await page.goto(kith.firstAdministratorLink!);
  await page.getByLabel('Company').fill('Lanting Trading');
  await page.getByLabel('Your name').fill('Mei Zhou');
  await page.getByLabel('E-mail').fill('mei@kith.test');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByLabel('Password once more').fill(password);
}

/** Takes the one-time link, so that the page is an administrator's from then on. */
export async function becomeAdministrator(page: SitePage, stage: Stage): Promise<void> {
  await introduceOneself(page, stage);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByText('Nobody is waiting for you').waitFor();
}

/** Imports customers on the command line, a line of CSV each: name, company, address. */
export async function importCustomers({ dataFolder, run }: Stage, lines: string[]): Promise<void> {
  const file = join(dataFolder, '..', 'customers.csv');
  await writeFile(file, ['Name,Company,E-mail', ...lines, ''].join('\n'));
  await run('import', 'customers', file);
}

export async function pairBrowser({ browser, kith }: Stage, page: SitePage): Promise<void> {
  const popup = await browser.openPopup();
  await page.goto(await askForCode(popup, kith.url));
  await page.getByRole('button', { name: 'Yes, pair it' }).click();
  await popup.getByText('Mei Zhou on').waitFor();
  await popup.close();
}

/** What the popup then links to: where somebody who is signed in confirms the code. */
export async function askForCode(popup: SitePage, serverUrl: string): Promise<string> {
  await popup.getByLabel('Server address').fill(serverUrl);
  await popup.getByRole('button', { name: 'Get a code' }).click();
  const link = popup.locator('a[href*="/device"]');
  await link.waitFor();
  return (await link.getAttribute('href'))!;
}
