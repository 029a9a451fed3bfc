import type { SitePage } from '../driven-page.ts';
import type { Webmail } from './webmail.ts';

type Visitor = Pick<SitePage, 'goto' | 'keyboard' | 'locator'>;

export async function signInToRoundcube(page: Visitor, webmail: Webmail, user = webmail.user): Promise<void> {
  await page.goto(webmail.url);
  await page.locator('#rcmloginuser').fill(user);
  await page.locator('#rcmloginpwd').fill(webmail.password);
  await page.locator('#rcmloginsubmit').click();
  const row = page.locator('#messagelist tr.message').first();
  // It asks for the list once; where that answer is lost the page stays empty until it is loaded anew.
  await row.waitFor({ timeout: 20_000 }).catch(() => page.goto(webmail.url));
  await row.waitFor();
}

export async function signInToSogo(page: Visitor, webmail: Webmail, user = webmail.user): Promise<void> {
  await page.goto(webmail.url);
  // Angular marks the fields it has taken over; what is typed before is lost.
  await page.locator('input.ng-pristine[ng-model="app.creds.username"]').fill(user);
  await page.locator('input.ng-pristine[ng-model="app.creds.password"]').fill(webmail.password);
  await page.keyboard.press('Enter');
  await page.locator('.sg-message-list-item').first().waitFor();
}
