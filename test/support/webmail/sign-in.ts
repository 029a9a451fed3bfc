import type { Page } from 'playwright-core';
import type { Webmail } from './webmail.ts';

export async function signInToRoundcube(page: Page, webmail: Webmail, user = webmail.user): Promise<void> {
  await page.goto(webmail.url);
  await page.fill('#rcmloginuser', user);
  await page.fill('#rcmloginpwd', webmail.password);
  await page.click('#rcmloginsubmit');
  await page.waitForSelector('#messagelist tr.message');
}

export async function signInToSogo(page: Page, webmail: Webmail, user = webmail.user): Promise<void> {
  await page.goto(webmail.url);
  await page.fill('input[ng-model="app.creds.username"]', user);
  await page.fill('input[ng-model="app.creds.password"]', webmail.password);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.sg-message-list-item');
}
