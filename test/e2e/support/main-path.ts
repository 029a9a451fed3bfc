import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DrivenPage, Panel, SitePage } from '../../support/driven-page.ts';
import { signInToRoundcube, signInToSogo } from '../../support/webmail/sign-in.ts';
import { expectAccessible } from './expect-accessible.ts';
import { askForCode, introduceOneself } from './first-steps.ts';
import { type Make, openStage, type Stage } from './stage.ts';

let stage: Stage;
let consolePage: SitePage;
let mailPage: DrivenPage;
let panel: Panel;

let pictures: string;

const picture = (page: SitePage, name: string) => page.screenshot({ path: join(pictures, `${name}.png`) });

/**
 * Roundcube draws a row anew once its mail was read, and a press on the row that goes is lost. A second press on the
 * same row may count as a double click, which leaves the list for good: so it is pressed again in a list loaded anew.
 */
async function openMail(subject: string) {
  const row = mailPage.locator('#messagelist tr.message', { hasText: subject });
  const opened = mailPage.locator('#messagelist tr.message.selected', { hasText: subject });
  const isOpened = () =>
    opened.waitFor({ timeout: 10_000 }).then(
      () => true,
      () => false,
    );
  await row.click();
  for (let left = 4; !(await isOpened()); left -= 1) {
    if (left === 0) throw new Error(`Roundcube does not open "${subject}"`);
    await mailPage.goto(stage.roundcube.url);
    await row.click();
  }
  panel = await mailPage.panel();
}

const whatIsOnTop = (page: SitePage) =>
  page.evaluate(() => document.elementFromPoint(innerWidth - 100, innerHeight / 2)?.localName);

const writeNote = async (text: string) => {
  await panel.getByText('Lindqvist AB').click();
  await mailPage.keyboard.press('n');
  await panel.locator('form textarea').fill(text);
  await panel.getByRole('button', { name: 'Save' }).click();
  await panel.locator('form').waitFor({ state: 'detached' });
  await panel.getByText(text).first().waitFor();
};

/** As a colleague finds it: by the server's own answer to a signed-in page, whose story comes after its heading. */
async function noteCount(): Promise<number> {
  await consolePage.goto(`${stage.kith.url}/customers`);
  await consolePage.getByText('Anna Lindqvist').first().click();
  await consolePage
    .getByRole('heading', { name: /Anna Lindqvist/ })
    .first()
    .waitFor();
  const note = consolePage.getByText('Prefers calls before ten');
  await note
    .first()
    .waitFor({ timeout: 5000 })
    .catch(() => undefined);
  return note.count();
}

/** A company's first Monday from beginning to end: each test goes on where the one before it stopped. */
export function mainPath(make: Make): void {
  beforeAll(async () => {
    pictures = join('test-results/pictures', make);
    await mkdir(pictures, { recursive: true });
    stage = await openStage(make);
  });
  afterAll(() => stage?.close());

  test('the one-time link makes the first administrator', async () => {
    consolePage = await stage.browser.newPage();
    await introduceOneself(consolePage, stage);
    await picture(consolePage, 'first-administrator');
    await expectAccessible(consolePage);
    await consolePage.getByRole('button', { name: 'Go on' }).click();
    await consolePage.getByText('Nobody is waiting for you').waitFor();
    await picture(consolePage, 'console-today-empty');
  });

  test('customers are imported from a file in the console', async () => {
    const file = join(stage.dataFolder, '..', 'customers.csv');
    await writeFile(
      file,
      'Name,Company,E-mail,Phone\nAnna Lindqvist,Lindqvist AB,anna@lindqvist.test,+46 8 123 456 78\n王建国,华远贸易,jianguo.wang@huayuan.test,13800138000\nNobody,,not an address,\n',
    );
    await consolePage.goto(`${stage.kith.url}/imports`);
    await consolePage.locator('input[type=file]').setInputFiles(file);
    await consolePage.getByRole('button', { name: 'Import', exact: true }).click();
    await consolePage.getByText('customers.csv · Done').waitFor();
    await consolePage.getByRole('button', { name: 'Download the lines set aside' }).waitFor();
    await picture(consolePage, 'console-import');
    await expectAccessible(consolePage);
    await consolePage.goto(`${stage.kith.url}/customers`);
    await consolePage.getByText('王建国').first().waitFor();
    await picture(consolePage, 'console-customers');
    await expectAccessible(consolePage);
  });

  test('the extension is paired by a code that the signed-in page confirms', async () => {
    const popup = await stage.browser.openPopup();
    const confirmation = await askForCode(popup, stage.kith.url);
    await picture(popup, 'popup-code');
    await consolePage.goto(confirmation);
    await picture(consolePage, 'console-confirm-device');
    await consolePage.getByRole('button', { name: 'Yes, pair it' }).click();
    await popup.getByText('Mei Zhou on').waitFor();
    await picture(popup, 'popup-paired');
    await popup.close();
  });

  test('beside a mail in Roundcube stands who wrote it and why we think so, on top and in view', async () => {
    mailPage = await stage.browser.newPage();
    await signInToRoundcube(mailPage, stage.roundcube);
    await openMail('Order 41');
    await panel.getByText('Lindqvist AB').waitFor();
    await panel.getByText(/Matched by anna@lindqvist.test/).waitFor();
    await picture(mailPage, 'roundcube-card');
    expect(await whatIsOnTop(mailPage)).toBe('kith-dock');
  });

  test('a forged mail shows its true sender, who stays unknown', async () => {
    await openMail('Urgent change');
    await panel.getByText('mallory@mallory.test is not among your customers').waitFor();
    expect(await panel.getByText('Lindqvist AB').count()).toBe(0);
    await picture(mailPage, 'roundcube-unknown');
  });

  test('a list is not taken for a customer', async () => {
    await openMail('This week in trade');
    // The row does not say that it is a list; the message does, once Roundcube has loaded it.
    await panel.getByText('A mailing list').waitFor();
    await panel.getByRole('button', { name: /New customer/ }).waitFor({ state: 'detached' });
    await picture(mailPage, 'roundcube-list');
  });

  test('two keys record a promise from the mail, and the page in the console shows it', async () => {
    await openMail('Order 41');
    await panel.getByText('Lindqvist AB').click();
    await mailPage.keyboard.press('p');
    await panel.locator('form').waitFor();
    await picture(mailPage, 'roundcube-promise');
    await mailPage.keyboard.press('Enter');
    await panel.locator('form').waitFor({ state: 'detached' });
    await panel.getByText('Order 41: when will it arrive?').first().waitFor();
    await consolePage.goto(`${stage.kith.url}/promises`);
    await consolePage.getByText('Order 41: when will it arrive?').first().waitFor();
    await picture(consolePage, 'console-promises');
    await expectAccessible(consolePage);
  });

  test('one key records what a mail promises, and it is not proposed again', async () => {
    await openMail('Your offer');
    await panel.getByText('They owe this by').waitFor();
    await picture(mailPage, 'roundcube-noticed');
    await panel.getByText('Lindqvist AB').click();
    await mailPage.keyboard.press('y');
    await panel.getByText('Send you the signed order').first().waitFor();
    await panel.getByText('They owe this by').waitFor({ state: 'detached' });
    // Anew: a second click on the same row is a double click to Roundcube, where the machine is quick.
    await mailPage.goto(stage.roundcube.url);
    await openMail('Your offer');
    await panel.getByText('Send you the signed order').first().waitFor();
    expect(await panel.getByText('They owe this by').count()).toBe(0);
    await consolePage.goto(`${stage.kith.url}/promises`);
    await consolePage.getByText('Send you the signed order').first().waitFor();
  });

  test('the attachment that keeps the promise proposes to settle it, and one key does', async () => {
    await openMail('Sooner than I thought');
    await panel.getByText('Kept by them with this mail').waitFor();
    await picture(mailPage, 'roundcube-kept');
    await panel.getByText('Lindqvist AB').click();
    await mailPage.keyboard.press('y');
    await panel.getByText('Kept by them with this mail').waitFor({ state: 'detached' });
    await panel.getByText('1 settled lately').waitFor();
  });

  test('a background that the browser has ended knows the next sender all the same', async () => {
    await stage.browser.killBackground();
    await openMail('关于第七批货的报价');
    await panel.getByText('华远贸易').waitFor();
    await openMail('Order 41');
    await panel.getByText('Lindqvist AB').waitFor();
  });

  test('while the server is away a note is kept, and sent once the server is back', async () => {
    await stage.kith.stop('SIGKILL');
    await writeNote('Prefers calls before ten');
    await picture(mailPage, 'roundcube-server-away');
    await stage.restart();
    await expect.poll(noteCount, { timeout: 200_000, interval: 3000 }).toBe(1);
  });

  test('a colleague who signs in elsewhere sees the promise and the note', async () => {
    const { password } = JSON.parse(await stage.run('user', 'lin@kith.test', '--name', 'Lin', '--json'));
    const page = await stage.browser.elsewhere();
    await page.goto(`${stage.kith.url}/sign-in`);
    await page.locator('[autocomplete=username]').fill('lin@kith.test');
    await page.locator('[type=password]').fill(password);
    await page.keyboard.press('Enter');
    await page.getByRole('navigation').first().waitFor();
    await page.goto(`${stage.kith.url}/customers`);
    await page.getByText('Anna Lindqvist').first().click();
    await page.getByText('Prefers calls before ten').first().waitFor();
    await page.getByText('Order 41: when will it arrive?').first().waitFor();
    await picture(page, 'console-customer');
    await expectAccessible(page);
  });

  test('in SOGo the same card stands beside the same mail', async () => {
    const page = await stage.browser.newPage();
    await signInToSogo(page, stage.sogo);
    await page.locator('.sg-message-list-item', { hasText: 'Order 41' }).click();
    const beside = await page.panel();
    await beside.getByText('Lindqvist AB').waitFor();
    await beside.getByText('Prefers calls before ten').first().waitFor();
    await picture(page, 'sogo-card');
    expect(await whatIsOnTop(page)).toBe('kith-dock');
  });

  test('a promise due today asks for a word, and its draft lands in Roundcube’s own editor, unsent and undoable', async () => {
    mailPage = await stage.browser.newPage();
    await mailPage.goto(stage.roundcube.url);
    await openMail('Order 41');
    await panel.getByText('Lindqvist AB').click();
    await mailPage.keyboard.press('p');
    await panel.locator('form input').first().fill('Send the tracking number');
    await panel.getByText('Today', { exact: true }).click();
    await panel.locator('form').getByRole('button', { name: 'Record a promise' }).click();
    await panel.locator('form').waitFor({ state: 'detached' });
    await panel.getByRole('button', { name: /Draft/ }).first().waitFor();
    await picture(mailPage, 'roundcube-prompt');
    await panel.getByRole('button', { name: /Draft/ }).first().click();
    const editor = mailPage.locator('#composebody');
    await editor.waitFor();
    await expect.poll(() => editor.inputValue()).toContain('Send the tracking number');
    await picture(mailPage, 'roundcube-draft');
    await editor.focus();
    await mailPage.keyboard.press('Control+z');
    await expect.poll(() => editor.inputValue()).not.toContain('Send the tracking number');
  });
}
