import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signInToRoundcube, signInToSogo } from '../support/webmail/sign-in.ts';
import { openStage, panelOf, type Stage } from './support/stage.ts';

let stage: Stage;
let consolePage: Page;
let mailPage: Page;

const administrator = { name: 'Mei Zhou', email: 'mei@kith.test', password: 'a long enough password' };
const pictures = 'test-results/pictures';

beforeAll(async () => {
  await mkdir(pictures, { recursive: true });
  stage = await openStage();
});
afterAll(() => stage?.close());

const picture = (page: Page, name: string) => page.screenshot({ path: join(pictures, `${name}.png`) });

test('the one-time link makes the first administrator', async () => {
  consolePage = await stage.browser.context.newPage();
  await consolePage.goto(stage.kith.firstAdministratorLink!);
  await consolePage.getByLabel('organi', { exact: false }).first().fill('Lanting Trading');
  await consolePage.getByLabel(/name/i).and(consolePage.locator('[autocomplete=name]')).fill(administrator.name);
  await consolePage.locator('[autocomplete=username]').fill(administrator.email);
  for (const field of await consolePage.locator('[autocomplete=new-password]').all()) {
    await field.fill(administrator.password);
  }
  await picture(consolePage, 'first-administrator');
  await consolePage.getByRole('button', { name: /create|sign|start|save|continue/i }).click();
  await consolePage.getByRole('navigation').first().waitFor();
  await picture(consolePage, 'console-empty');
});

test('customers are imported from a file in the console', async () => {
  const file = join(stage.dataFolder, '..', 'customers.csv');
  await writeFile(
    file,
    'Name,Company,E-mail,Phone\nAnna Lindqvist,Lindqvist AB,anna@lindqvist.test,+46 8 123 456 78\n王建国,华远贸易,jianguo.wang@huayuan.test,13800138000\n',
  );
  await consolePage.goto(`${stage.kith.url}/imports`);
  await consolePage.locator('input[type=file]').setInputFiles(file);
  await consolePage.getByRole('button', { name: 'Import', exact: true }).click();
  await consolePage.getByText('Done').first().waitFor();
  await picture(consolePage, 'console-import');
  await consolePage.goto(`${stage.kith.url}/customers`);
  await consolePage.getByText('王建国').first().waitFor();
  await picture(consolePage, 'console-customers');
});

test('the extension is paired by a code that the signed-in page confirms', async () => {
  const popup = await stage.browser.context.newPage();
  await popup.goto(`chrome-extension://${stage.browser.extensionId}/popup.html`);
  await popup.locator('input[inputmode=url]').fill(stage.kith.url);
  await popup.locator('input[inputmode=url]').press('Enter');
  const link = popup.locator('a[href*="/device"]');
  await link.waitFor();
  await picture(popup, 'popup-code');
  await consolePage.goto((await link.getAttribute('href'))!);
  await consolePage.getByRole('button', { name: /confirm/i }).click();
  await consolePage.getByRole('status').first().waitFor();
  await popup.getByText(administrator.name).first().waitFor();
  await picture(popup, 'popup-paired');
  await popup.close();
});

test('beside a mail in Roundcube stands who wrote it, on top and in view', async () => {
  mailPage = await stage.browser.context.newPage();
  await signInToRoundcube(mailPage, stage.roundcube);
  await mailPage.locator('#messagelist tr.message', { hasText: 'Order 41' }).click();
  const panel = await panelOf(mailPage);
  await panel.getByText('Anna Lindqvist').first().waitFor();
  await picture(mailPage, 'roundcube-card');
  const onTop = await mailPage.evaluate(() => document.elementFromPoint(innerWidth - 100, innerHeight / 2)?.localName);
  expect(onTop).toBe('kith-dock');
});

test('an unknown sender stays unknown and a forged mail shows its true sender', async () => {
  await mailPage.locator('#messagelist tr.message', { hasText: 'Urgent change' }).click();
  const panel = await panelOf(mailPage);
  await panel.getByText('mallory@mallory.test').first().waitFor();
  expect(await panel.getByText('Anna Lindqvist').count()).toBe(0);
  await picture(mailPage, 'roundcube-unknown');
});
