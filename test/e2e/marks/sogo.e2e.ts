import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type ExtensionBrowser, launchBrowserWithExtension } from '../../support/browser.ts';
import { patience } from '../../support/patience.ts';
import { freePorts } from '../../support/webmail/free-ports.ts';
import { rawMail } from '../../support/webmail/raw-mail.ts';
import { sampleInbox, sampleSent } from '../../support/webmail/sample-mail.ts';
import { makeScratchFolder } from '../../support/webmail/scratch-folder.ts';
import { signInToSogo } from '../../support/webmail/sign-in.ts';
import { startSogo } from '../../support/webmail/sogo.ts';
import { firstUser, type Webmail } from '../../support/webmail/webmail.ts';
import { drawnMarks } from './drawn-marks.ts';
import { placeCustomers } from './known-customers.ts';

let folder: string;
let webmail: Webmail;
let browser: ExtensionBrowser;
let page: Page;

/** More than SOGo tells of at once, older than the sample; the oldest are a customer's and one who has her name. */
const older = Array.from({ length: 150 }, (_, index) => {
  const from = { 0: 'Bert Holm <bert@lindqvist.test>', 1: 'Bert Holm <bert@posing.test>' }[index];
  const day = new Date(Date.UTC(2025, 0, 1 + index)).toUTCString().replace('GMT', '+0000');
  return rawMail({
    ...{ id: `older-${index}@nowhere.test`, to: firstUser, subject: `Older ${index}`, date: day, text: '.' },
    from: from ?? `Stranger ${index} <stranger${index}@nowhere.test>`,
  });
});

beforeAll(async () => {
  folder = await makeScratchFolder();
  const mail = { messages: [...older, ...sampleInbox], sent: sampleSent };
  webmail = await startSogo({ ...mail, folder: join(folder, 'sogo'), port: await freePorts(5) });
  browser = await launchBrowserWithExtension({
    extensionFolder: join(import.meta.dirname, '../../../.output/chrome-mv3'),
    hosts: [`${new URL(webmail.url).origin}/*`],
  });
  await placeCustomers(browser);
  page = await browser.context.newPage();
  await signInToSogo(page, webmail);
  await page.waitForSelector('.sg-message-list-item');
});

afterAll(async () => {
  await browser?.close();
  await webmail?.stop();
  await rm(folder, { recursive: true, force: true });
});

const rowOf = (name: string) => page.locator('.sg-message-list-item .sg-md-subhead span', { hasText: name });

async function expectMarks(expected: string[]): Promise<void> {
  await vi.waitFor(
    async () => expect((await drawnMarks(page)).map(({ mark }) => mark)).toEqual(expected),
    patience,
  );
}

test('the senders of rows are marked at their names, as SOGo itself knows them', async () => {
  await expectMarks(['key', 'late']);
  await vi.waitFor(async () => {
    const [key] = await drawnMarks(page);
    const box = (await rowOf('王建国').boundingBox())!;
    expect(Math.abs(key!.y - box.y)).toBeLessThan(6);
    expect(Math.abs(key!.x - box.x - box.width)).toBeLessThan(6);
  }, patience);
});

test('the list is the host’s own, and a pointer that rests on a name opens the card', async () => {
  expect(await page.locator('.view-list').evaluate((list) => list.outerHTML)).not.toContain('kith-');
  const { x, y } = (await rowOf('王建国').boundingBox())!;
  await page.mouse.move(x + 10, y + 8);
  await vi.waitFor(async () => {
    const card = page.frames().find((frame) => frame.url().endsWith('/hover.html'));
    expect(await card?.locator('h1').textContent()).toContain('王建国');
  }, patience);
  await page.screenshot({ path: 'test-results/pictures/marks/sogo.png' });
});

test('rows far below are marked once they are scrolled to, and of two with one name only the customer', async () => {
  await page.mouse.move(5, 5);
  await page
    .locator('.view-list .md-virtual-repeat-scroller')
    .evaluate((scroller) => scroller.scrollTo(0, scroller.scrollHeight));
  await rowOf('Bert Holm').first().waitFor();
  await expectMarks(['known']);
  await vi.waitFor(async () => {
    const [mark] = await drawnMarks(page);
    const customers = (await rowOf('Bert Holm').last().boundingBox())!;
    expect(Math.abs(mark!.y - customers.y)).toBeLessThan(6);
  }, patience);
});

test('a folder of sent mail is marked by whom each went to', async () => {
  await page.evaluate(() => {
    location.hash = '#!/Mail/0/Sent';
  });
  await rowOf('Anna Lindqvist').waitFor();
  await expectMarks(['late']);
});
