import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type ExtensionBrowser, launchBrowserWithExtension } from '../../support/browser.ts';
import { patience } from '../../support/patience.ts';
import { expectAccessible } from '../support/expect-accessible.ts';
import { type DrawnMark, drawnMarks } from './drawn-marks.ts';
import { placeCustomers } from './known-customers.ts';
import { startMarkedSite } from './marked-site.ts';

let site: Awaited<ReturnType<typeof startMarkedSite>>;
let browser: ExtensionBrowser;
let page: Page;
let untouched: string;

/** For what must not happen: a card opens after 300 ms, and closes after 250 ms. */
const longerThanARest = 800;
const pictures = 'test-results/pictures/marks';

beforeAll(async () => {
  await mkdir(pictures, { recursive: true });
  site = await startMarkedSite();
  browser = await launchBrowserWithExtension({
    extensionFolder: join(import.meta.dirname, '../../../.output/chrome-mv3'),
    hosts: [`${site.url}/*`],
  });
  await placeCustomers(browser);
  page = await browser.context.newPage();
  await page.goto(site.url);
  untouched = await markup();
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

/** All of the page's own, as its scripts read it. */
const markup = () =>
  page.evaluate(() => document.head.outerHTML + document.body.outerHTML + document.body.scrollHeight);
const heard = () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
const forget = () =>
  page.evaluate(() => {
    (globalThis as unknown as { heard: string[] }).heard = [];
  });
const boxOf = async (css: string) => (await page.locator(css).boundingBox())!;
const cardFrame = () => page.frames().find((frame) => frame.url().endsWith('/hover.html'));

async function expectMarks(expected: DrawnMark['mark'][]): Promise<DrawnMark[]> {
  return vi.waitFor(async () => {
    const marks = await drawnMarks(page);
    expect(marks.map(({ mark }) => mark)).toEqual(expected);
    return marks;
  }, patience);
}

/** The card is an iframe in a closed shadow root; whether it is shown, only what it says and its size tell. */
async function openCard(): Promise<Frame> {
  return vi.waitFor(async () => {
    const frame = cardFrame();
    expect(await isCardShown()).toBe(true);
    return frame!;
  }, patience);
}

async function isCardShown(): Promise<boolean> {
  const element = await cardFrame()?.frameElement();
  return (await element?.isVisible()) ?? false;
}

test('customers are marked where their addresses and phones stand, and nobody else', async () => {
  const marks = await expectMarks(['late', 'late', 'key', 'key', 'known']);
  const anna = await page.evaluate(() => {
    const range = document.createRange();
    range.selectNodeContents(document.getElementById('anna')!);
    const { right, top } = range.getBoundingClientRect();
    return { right, top };
  });
  expect(Math.abs(marks[0]!.x - anna.right)).toBeLessThan(4);
  expect(Math.abs(marks[0]!.y - anna.top)).toBeLessThan(4);
});

test('the page is as it was, and its scripts learn no more than that Kith is there', async () => {
  expect(await markup()).toBe(untouched);
  const seen = await page.evaluate(() => {
    const layer = document.querySelector('kith-marks')!;
    const under = document.elementFromPoint(
      document.getElementById('anna')!.getBoundingClientRect().x + 20,
      document.getElementById('anna')!.getBoundingClientRect().y + 12,
    );
    return {
      shadow: layer.shadowRoot,
      inside: layer.innerHTML + layer.textContent,
      size: layer.getBoundingClientRect().width,
      highlights: CSS.highlights.size,
      frames: window.length,
      under: under?.id,
      resources: performance.getEntriesByType('resource').filter(({ name }) => name.includes('extension'))
        .length,
    };
  });
  expect(seen).toEqual({
    ...{ shadow: null, inside: '', size: 0, highlights: 0, frames: 0, under: 'anna', resources: 0 },
  });
});

test('events that the page makes up open nothing', async () => {
  const { x, y } = await boxOf('#anna');
  await page.evaluate(
    ([clientX, clientY]) => {
      const at = { clientX: clientX!, clientY: clientY!, bubbles: true };
      const anna = document.getElementById('anna')!;
      for (const type of ['pointermove', 'pointerover', 'pointerenter'])
        anna.dispatchEvent(new PointerEvent(type, at));
      for (const type of ['mousemove', 'mouseover']) anna.dispatchEvent(new MouseEvent(type, at));
      document
        .getElementById('wang')!
        .dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true }));
      document.getElementById('wang')!.focus();
    },
    [x + 20, y + 12],
  );
  const comes = page.waitForEvent('frameattached', { timeout: longerThanARest });
  await expect(comes).rejects.toThrow('Timeout');
});

test('a pointer that rests on a mark opens the card beside it, never under itself', async () => {
  const anna = await boxOf('#anna');
  await page.mouse.move(anna.x + 20, anna.y + 12);
  const card = await openCard();
  await card.getByText('Our promise is 3 days late').waitFor();
  await card.getByText('Buyer · Lindqvist AB').waitFor();
  const box = (await (await card.frameElement()).boundingBox())!;
  expect(box.y).toBeGreaterThanOrEqual(anna.y + 12);
  const under = await page.evaluate(
    ([x, y]) => document.elementFromPoint(x!, y!)?.id,
    [anna.x + 20, anna.y + 12],
  );
  expect(under).toBe('anna');
  await page.screenshot({ path: join(pictures, 'helpdesk-late.png') });
});

test('the card stays while the pointer is on it, and goes once it has left', async () => {
  const box = (await (await cardFrame()!.frameElement()).boundingBox())!;
  await page.mouse.move(box.x + 40, box.y + 40, { steps: 4 });
  const frame = await cardFrame()!.frameElement();
  const goes = frame.waitForElementState('hidden', { timeout: longerThanARest });
  await expect(goes).rejects.toThrow('Timeout');
  await page.mouse.move(5, 5);
  await vi.waitFor(async () => expect(await isCardShown()).toBe(false), patience);
});

test('a click on a marked text is the page’s, and closes the card', async () => {
  await forget();
  await page.locator('#wang').hover();
  await (await openCard()).getByText('王建国').waitFor();
  await page.locator('#wang').click();
  await vi.waitFor(async () => expect(await isCardShown()).toBe(false), patience);
  expect(await heard()).toContain('click:wang');
  await page.waitForURL(/#wang$/);
});

test('the keyboard opens the card of a link that it has come to, and Escape is the card’s alone', async () => {
  await page.mouse.move(5, 5);
  await page.locator('#next').focus();
  await forget();
  await page.keyboard.press('Shift+Tab');
  await (await openCard()).getByText('王建国').waitFor();
  await page.keyboard.press('Escape');
  await vi.waitFor(async () => expect(await isCardShown()).toBe(false), patience);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('wang');
});

test('what scrolls out of its part of the page, or under something else, is not marked', async () => {
  await page.locator('#scroller').evaluate((scroller) => {
    scroller.scrollTop = scroller.scrollHeight;
  });
  await expectMarks(['late', 'late', 'key', 'key', 'known', 'complaint']);
  await page.evaluate(() => document.querySelector('dialog')!.showModal());
  await vi.waitFor(async () => expect((await drawnMarks(page)).length).toBeLessThan(6), patience);
  await page.evaluate(() => document.querySelector('dialog')!.close());
  await expectMarks(['late', 'late', 'key', 'key', 'known', 'complaint']);
});

test('a text that changes is marked anew', async () => {
  await page.evaluate(() => {
    document.getElementById('mallory')!.firstChild!.nodeValue = 'bert@lindqvist.test';
    document.getElementById('anna')!.textContent = 'nobody@nowhere.test';
  });
  await expectMarks(['late', 'key', 'key', 'known', 'known', 'complaint']);
});

test('the page stays accessible with marks over it', async () => {
  await expectAccessible(page);
});

test('cells that a sheet puts in place as one scrolls are marked, those it took away are not', async () => {
  await page.goto(`${site.url}/grid`);
  await expectMarks(['late', 'key', 'known', 'key', 'late', 'key', 'known', 'key']);
  await page.locator('#grid').evaluate((grid) => {
    grid.scrollTop = 28_000;
  });
  await vi.waitFor(async () => {
    const marks = await drawnMarks(page);
    const rows = await page.evaluate(() =>
      [0, 1, 2, 3].map((row) => document.getElementById(`row${1000 + row}`)!.getBoundingClientRect().y),
    );
    for (const y of rows) expect(marks.some((mark) => Math.abs(mark.y - y) < 8)).toBe(true);
  }, patience);
  await page.screenshot({ path: join(pictures, 'grid.png') });
});
