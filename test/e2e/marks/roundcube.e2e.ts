import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type ExtensionBrowser, launchBrowserWithExtension } from '../../support/browser.ts';
import { patience } from '../../support/patience.ts';
import { freePorts } from '../../support/webmail/free-ports.ts';
import { startRoundcube } from '../../support/webmail/roundcube.ts';
import { sampleInbox } from '../../support/webmail/sample-mail.ts';
import { makeScratchFolder } from '../../support/webmail/scratch-folder.ts';
import { signInToRoundcube } from '../../support/webmail/sign-in.ts';
import type { Webmail } from '../../support/webmail/webmail.ts';
import { drawnMarks } from './drawn-marks.ts';
import { placeCustomers } from './known-customers.ts';

let folder: string;
let webmail: Webmail;
let browser: ExtensionBrowser;
let page: Page;

beforeAll(async () => {
  folder = await makeScratchFolder();
  webmail = await startRoundcube({ messages: sampleInbox, sent: [], folder, port: await freePorts(2) });
  browser = await launchBrowserWithExtension({
    extensionFolder: join(import.meta.dirname, '../../../.output/chrome-mv3'),
    hosts: [`${new URL(webmail.url).origin}/*`],
  });
  await placeCustomers(browser);
  page = await browser.context.newPage();
  await signInToRoundcube(page, webmail);
  await page.waitForSelector('#messagelist tr.message');
});

afterAll(async () => {
  await browser?.close();
  await webmail?.stop();
  await rm(folder, { recursive: true, force: true });
});

const senderBox = (address: string) =>
  page.locator(`#messagelist .rcmContactAddress[title="${address}"]`).boundingBox();

test('the senders of rows are marked, each at their name, and strangers are not', async () => {
  await vi.waitFor(async () => {
    const marks = await drawnMarks(page);
    expect(marks.map(({ mark }) => mark)).toEqual(['key', 'late']);
    for (const [index, address] of ['jianguo.wang@huayuan.test', 'anna@lindqvist.test'].entries()) {
      const box = (await senderBox(address))!;
      expect(Math.abs(marks[index]!.y - box.y)).toBeLessThan(6);
      expect(Math.abs(marks[index]!.x - (box.x + box.width))).toBeLessThan(6);
    }
  }, patience);
});

test('the list is the host’s own, and a click on a marked name opens the mail', async () => {
  expect(await page.locator('#messagelist').evaluate((list) => list.outerHTML)).not.toContain('kith');
  await page.locator('#messagelist .rcmContactAddress[title="anna@lindqvist.test"]').click();
  await page.frameLocator('#messagecontframe').getByText('Order 41').first().waitFor();
});

test('addresses in the mail that is open are not marked', async () => {
  await page.frameLocator('#messagecontframe').getByText('bert@lindqvist.test').waitFor();
  await vi.waitFor(
    async () => expect((await drawnMarks(page)).map(({ mark }) => mark)).toEqual(['key', 'late']),
    patience,
  );
});

test('a pointer that rests on a name opens the card, and the list goes on as before', async () => {
  await page.locator('#messagelist .rcmContactAddress[title="jianguo.wang@huayuan.test"]').hover();
  await vi.waitFor(async () => {
    const card = page.frames().find((frame) => frame.url().endsWith('/hover.html'));
    expect(await card?.locator('h1').textContent()).toContain('王建国');
  }, patience);
  await page.screenshot({ path: 'test-results/pictures/marks/roundcube.png' });
});

test('a list that the host puts in place again is marked again', async () => {
  await page.reload();
  await page.waitForSelector('#messagelist tr.message');
  await vi.waitFor(
    async () => expect((await drawnMarks(page)).map(({ mark }) => mark)).toEqual(['key', 'late']),
    patience,
  );
  await page.evaluate(() => document.querySelector('#messagelist tr.message:last-child')!.remove());
  await vi.waitFor(
    async () => expect((await drawnMarks(page)).map(({ mark }) => mark)).toEqual(['key']),
    patience,
  );
});
