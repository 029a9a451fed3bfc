import type { Frame, KeyInput, Page } from 'puppeteer-core';
import { vi } from 'vitest';
import type { DrivenPage } from '../driven-page.ts';
import { patience } from '../patience.ts';
import { placeInFirefox } from './found-in-firefox.ts';

export function pageInFirefox(page: Page): DrivenPage {
  const frame = page.mainFrame();
  return {
    ...placeInFirefox({ frame, press: ({ x, y }) => page.mouse.click(x, y) }),
    goto: (url) => go(page, url),
    evaluate: (read, argument) => page.evaluate(read as (given: unknown) => never, argument),
    keyboard: { press: (keys) => pressTogether(page, keys) },
    screenshot: ({ path }) => page.screenshot({ path: path as `${string}.png` }),
    close: () => page.close(),
    panel: async () => {
      const panel = await vi.waitFor(() => panelFrame(page), patience);
      return placeInFirefox({
        frame: panel,
        press: async ({ x, y }) => {
          const left = await page.evaluate(leftOfPanel);
          await page.mouse.click(left + x, y);
        },
      });
    },
  };
}

/** WebDriver tells nothing of a way into the browser's and the extension's own pages; so their address is asked for. */
async function go(page: Page, url: string): Promise<void> {
  if (url.startsWith('http')) return void (await page.goto(url));
  page.goto(url, { timeout: 0 }).catch(() => undefined);
  await vi.waitFor(async () => {
    const isThere = (wanted: string) =>
      location.href.startsWith(wanted) && document.readyState === 'complete';
    if (!(await page.evaluate(isThere, url))) throw new Error(`not at ${url}`);
  }, patience);
}

/** Firefox does not say where a frame of an extension leads, either. */
async function panelFrame(page: Page): Promise<Frame> {
  for (const frame of page.frames()) {
    const url = await frame.evaluate(() => location.href).catch(() => '');
    if (/^moz-extension:.*panel/.test(url)) return frame;
  }
  throw new Error('no panel');
}

/** Runs in the page: the dock's left edge and the border of its frame. */
function leftOfPanel(): number {
  return (document.querySelector('kith-dock')?.getBoundingClientRect().left ?? 0) + 1;
}

async function pressTogether(page: Page, keys: string): Promise<void> {
  const all = keys.split('+') as KeyInput[];
  const last = all.pop();
  for (const key of all) await page.keyboard.down(key);
  if (last) await page.keyboard.press(last);
  for (const key of all.reverse()) await page.keyboard.up(key);
}
