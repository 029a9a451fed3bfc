import { rm } from 'node:fs/promises';
import { pino } from 'pino';
import type { Page } from 'playwright-core';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startMailAccounts } from '../../../server/features/mail-accounts/start-mail-accounts.ts';
import { bothLooks, openConsole } from '../../support/console/open-console.ts';
import { freePorts } from '../../support/webmail/free-ports.ts';
import { type MailServer, password, startMailServer } from '../../support/webmail/mail-server.ts';
import { makeScratchFolder } from '../../support/webmail/scratch-folder.ts';
import { expectAccessible } from '../support/expect-accessible.ts';
import { expectFitsWidth } from '../support/expect-fits-width.ts';
import { customer, mailOf, owner } from './mailbox.ts';

let kith: Awaited<ReturnType<typeof openConsole>>;
let folder: string;
let mailServer: MailServer;
let reading: Awaited<ReturnType<typeof startMailAccounts>>;
const customerId = uuidv7();

beforeAll(async () => {
  kith = await openConsole();
  folder = await makeScratchFolder();
  const mailboxes = [{ user: owner, inbox: [mailOf('first'), mailOf('other', 'stranger@else.example')] }];
  mailServer = await startMailServer({ folder, port: await freePorts(1), mailboxes });
  const { organisation, connection: address } = kith;
  const identities = [{ id: uuidv7(), kind: 'email' as const, display: customer }];
  await organisation
    .as('manager')
    .customers.add({ id: customerId, kind: 'person', name: 'Fang', identities });
  const { database } = organisation;
  reading = await startMailAccounts({
    ...{ address, database, now: () => new Date(), log: pino({ enabled: false }) },
  });
});
afterEach(() => kith.leave());
afterAll(async () => {
  await reading?.stop();
  await mailServer?.stop();
  await kith?.close();
  await rm(folder, { recursive: true, force: true });
});

async function fillIn(page: Page, typed: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a mailbox' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Mail address').fill(owner);
  await dialog.getByLabel('IMAP server').fill('127.0.0.1');
  await dialog.getByLabel('Port').fill(String(mailServer.imapPort));
  await dialog.getByRole('combobox', { name: 'Encryption' }).click();
  await page.getByRole('option', { name: /own network/ }).click();
  await dialog.getByLabel('Password or authorisation code').fill(typed);
  await dialog.getByRole('button', { name: 'Add a mailbox' }).click();
}

test.each(bothLooks)(
  'adding a mailbox meets WCAG 2.2 AA and fits its width: $width $theme $language',
  async (look) => {
    const { page } = await kith.signedIn('/mail', look);
    await page.getByRole('button', { name: /Add a mailbox|添加邮箱/ }).click();
    await page.getByLabel(/Mail address|邮箱地址/).fill('fang@qq.com');
    await expectAccessible(page);
    await expectFitsWidth(page);
    await page
      .getByText(/authorisation code|授权码/)
      .first()
      .waitFor();
  },
);

test('a person adds a mailbox, sees it read, finds the mail with the customer, and removes both', async () => {
  const { page } = await kith.signedIn('/mail');
  await fillIn(page, 'not the password');
  await page.getByText('does not accept this user name and password').waitFor();
  await page.getByLabel('Password or authorisation code').fill(password);
  await page.getByRole('dialog').getByRole('button', { name: 'Add a mailbox' }).click();
  await page.getByText('Up to date').waitFor();
  await page.getByText('2 of 2 mails looked at').waitFor();
  await page.goto(`${kith.url}/customers/${customerId}`);
  await page.getByText('Quote first').first().waitFor();
  await page.goto(`${kith.url}/mail`);
  await page.getByRole('button', { name: `More for ${owner}` }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await page.getByLabel('Remove it for everyone').check();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await page.getByText('No mailbox is read yet').waitFor();
  const { items } = await kith.organisation.as('manager').interactions.history({ customerId });
  expect(items).toEqual([]);
});

test('a person makes a drop-box address and replaces it', async () => {
  const { page } = await kith.signedIn('/mail');
  await page.getByRole('button', { name: 'Make my address' }).click();
  const address = page.getByLabel('Your address');
  const first = await address.inputValue();
  expect(first).toMatch(/^kith-[a-z0-9]{20}@drop\.kith\.example$/);
  await page.getByRole('button', { name: 'New address' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'New address' }).click();
  await expect.poll(() => address.inputValue()).not.toBe(first);
});
