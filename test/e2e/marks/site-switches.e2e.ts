import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type ExtensionBrowser, launchBrowserWithExtension } from '../../support/browser.ts';
import { patience } from '../../support/patience.ts';
import { drawnMarks } from './drawn-marks.ts';
import { placeCustomers } from './known-customers.ts';
import { startMarkedSite } from './marked-site.ts';

let site: Awaited<ReturnType<typeof startMarkedSite>>;
let browser: ExtensionBrowser;
let page: Page;
let popup: Page;

beforeAll(async () => {
  site = await startMarkedSite();
  browser = await launchBrowserWithExtension({
    extensionFolder: join(import.meta.dirname, '../../../.output/chrome-mv3'),
    hosts: [`${site.url}/*`],
    language: 'zh-CN',
    colorScheme: 'dark',
  });
  await placeCustomers(browser);
  page = await browser.context.newPage();
  await page.goto(site.url);
  popup = await browser.context.newPage();
  await popup.goto(`chrome-extension://${browser.extensionId}/popup.html`);
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const turn = async (name: RegExp, wanted: 'on' | 'off') => {
  await popup.bringToFront();
  await popup.getByRole('switch', { name, checked: wanted === 'off' }).click();
  await page.bringToFront();
};
const parts = () =>
  page.evaluate(() => ({
    marks: document.querySelectorAll('kith-marks').length,
    dock: document.querySelectorAll('kith-dock').length,
  }));
const expectParts = (expected: { marks: number; dock: number }) =>
  vi.waitFor(async () => expect(await parts()).toEqual(expected), patience);
const walk = async () =>
  (await browser.background()).evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    (chrome.commands.onCommand as unknown as { dispatch(command: string, tab: unknown): void }).dispatch(
      'walk-marks',
      tab,
    );
  });
const shownName = async () => {
  const card = page.frames().find((frame) => frame.url().endsWith('/hover.html'));
  const isShown = (await (await card?.frameElement())?.isVisible()) ?? false;
  return isShown ? ((await card?.locator('h1').textContent()) ?? '').trim() : null;
};

test('marks are turned off and on for one site while its page is open, the panel stays', async () => {
  await page.bringToFront();
  await vi.waitFor(async () => expect((await drawnMarks(page)).length).toBe(5), patience);
  await expectParts({ marks: 1, dock: 1 });
  await turn(/标记/, 'off');
  await expectParts({ marks: 0, dock: 1 });
  await page.reload();
  await turn(/标记/, 'on');
  await vi.waitFor(async () => expect((await drawnMarks(page)).length).toBe(5), patience);
});

test('the panel is turned off for one site, and marks stay', async () => {
  await turn(/面板/, 'off');
  await expectParts({ marks: 1, dock: 0 });
  await page.reload();
  await vi.waitFor(async () => expect((await drawnMarks(page)).length).toBe(5), patience);
  await expectParts({ marks: 1, dock: 0 });
});

test('one key walks from mark to mark, and Escape brings the keyboard back', async () => {
  await page.locator('#next').focus();
  await walk();
  await vi.waitFor(async () => expect(await shownName()).toBe('Anna Lindqvist'), patience);
  await page.screenshot({ path: 'test-results/pictures/marks/helpdesk-dark-zh.png' });
  await walk();
  await walk();
  await vi.waitFor(async () => expect(await shownName()).toBe('王建国'), patience);
  await page.screenshot({ path: 'test-results/pictures/marks/helpdesk-key-dark-zh.png' });
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('kith-marks');
  await page.keyboard.press('Escape');
  await vi.waitFor(async () => expect(await shownName()).toBeNull(), patience);
  await vi.waitFor(
    async () => expect(await page.evaluate(() => document.activeElement?.id)).toBe('next'),
    patience,
  );
});

test('a background that was killed marks what comes into view after it', async () => {
  await browser.killBackground();
  await page.evaluate(() => {
    document.getElementById('mallory')!.textContent = 'Anna.Lindqvist <anna@lindqvist.test>';
    document.getElementById('mei')!.textContent = 'BERT@lindqvist.test';
  });
  await vi.waitFor(async () => expect((await drawnMarks(page)).length).toBe(7), patience);
});
