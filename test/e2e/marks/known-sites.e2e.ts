import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type ExtensionBrowser, launchBrowserWithExtension } from '../../support/browser.ts';
import { patience } from '../../support/patience.ts';
import { knownHosts, serveKnownSites } from '../mail-page/known-sites.ts';
import { drawnMarks } from './drawn-marks.ts';
import { placeCustomers } from './known-customers.ts';

let browser: ExtensionBrowser;
let page: Page;
let sites: Awaited<ReturnType<typeof serveKnownSites>>;

beforeAll(async () => {
  browser = await launchBrowserWithExtension({
    extensionFolder: join(import.meta.dirname, '../../../.output/chrome-mv3'),
    hosts: knownHosts,
  });
  await placeCustomers(browser);
  sites = await serveKnownSites(browser.context);
  page = await browser.context.newPage();
});
afterAll(() => browser?.close());

const kinds = async () => (await drawnMarks(page)).map(({ mark }) => mark);

test.each([
  ['Gmail', 'list', 'https://mail.google.com/mail/u/0/#inbox'],
  ['Gmail in Chinese', 'list-zh', 'https://mail.google.com/mail/u/0/#inbox'],
  ['Outlook', 'list', 'https://outlook.office.com/mail/'],
  ['Outlook at a company', 'list', 'https://mail.kith.test/owa/'],
  ['an unknown desk', 'ticket', 'https://desk.test/tickets/1'],
])(
  '%s shows who waits for us, and their card under the pointer, under its own policies',
  async (_what, frozenPage, url) => {
    await sites.open(page, frozenPage, url);
    const late = await vi.waitFor(async () => {
      const marks = await drawnMarks(page);
      expect(marks.map(({ mark }) => mark)).toContain('late');
      return marks.find(({ mark }) => mark === 'late')!;
    }, patience);
    await page.mouse.move(late.x - 20, late.y, { steps: 4 });
    await vi.waitFor(async () => {
      const card = page.frames().find((frame) => frame.url().endsWith('/hover.html'));
      expect(await card?.locator('h1').textContent()).toContain('Anna Lindqvist');
    }, patience);
    await page.mouse.move(5, 5);
  },
);

test.each(['mail.qq.com', 'exmail.qq.com'])(
  'the list in the frame of %s shows who is a key customer, and their card, under its own policies',
  async (host) => {
    await sites.open(page, 'framed-list', `https://${host}/cgi-bin/frame_html?sid=x`);
    await vi.waitFor(async () => expect(await kinds()).toEqual(['key']), patience);
    await page
      .frameLocator('#mainFrame')
      .locator('.tl nobr')
      .first()
      .hover({ position: { x: 10, y: 8 } });
    await vi.waitFor(async () => {
      const card = page.frames().find((frame) => frame.url().endsWith('/hover.html'));
      expect(await card?.locator('h1').textContent()).toContain('王建国');
    }, patience);
    await page.mouse.move(5, 5);
  },
);

test('of QQ’s frames the one with a list is entered, one with a mail is not', async () => {
  const entered = async (frozenPage: string) => {
    await sites.open(page, frozenPage, 'https://exmail.qq.com/cgi-bin/frame_html?sid=x');
    await page.locator('kith-marks').waitFor({ state: 'attached' });
    return page.frameLocator('#mainFrame').locator('kith-marks').count();
  };
  expect(await entered('framed-list')).toBe(1);
  expect(await entered('framed-view')).toBe(0);
});

test('an address in the body of a mail in Gmail is not marked, a row beside it is', async () => {
  await sites.open(page, 'view', 'https://mail.google.com/mail/u/0/#inbox/FMfc');
  await page.evaluate(() => {
    document.querySelector('.a3s')!.prepend('anna@lindqvist.test');
    const [table, row, cell] = ['table', 'tr', 'td'].map((name) => document.createElement(name));
    const sender = document.createElement('span');
    sender.setAttribute('email', 'bert@lindqvist.test');
    sender.textContent = 'Bert Holm';
    row!.className = 'zA';
    cell!.append(sender);
    row!.append(cell!);
    table!.append(row!);
    document.body.prepend(table!);
  });
  await vi.waitFor(async () => expect(await kinds()).toEqual(['known']), patience);
});
