import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../support/browser.ts';
import type { Look } from '../support/console/open-console.ts';
import { openDemoConsole } from '../support/console/open-demo-console.ts';
import { screens } from '../support/console/screens.ts';
import { expectAccessible } from './support/expect-accessible.ts';

const opened = new AsyncDisposableStack();
let demo: Awaited<ReturnType<typeof openDemoConsole>>;
let browser: Browser;

beforeAll(async () => {
  demo = await openDemoConsole(opened);
  browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
  opened.defer(() => browser.close());
});
afterAll(() => opened.disposeAsync());

const looks: Look[] = [
  { width: 1280, theme: 'light', language: 'en-GB' },
  { width: 390, theme: 'dark', language: 'zh-CN' },
];

describe.each(looks)('$width $theme $language', (look) => {
  const contexts = new Map<string, BrowserContext>();
  afterAll(async () => {
    for (const context of contexts.values()) await context.close();
  });

  async function contextOf(viewer: 'seller' | 'administrator' | 'nobody'): Promise<BrowserContext> {
    const known = contexts.get(viewer);
    if (known) return known;
    const context = await browser.newContext({
      viewport: { width: look.width, height: 900 },
      colorScheme: look.theme,
      locale: look.language,
      reducedMotion: 'reduce',
    });
    contexts.set(viewer, context);
    if (viewer === 'nobody') return context;
    const { email, password } = demo[viewer];
    await context.request.post(`${demo.url}/api/auth/sign-in/email`, {
      data: { email, password },
      headers: { origin: demo.url },
    });
    return context;
  }

  test.each(Object.entries(screens))(
    '%s meets WCAG 2.2 AA, fits its width and raises no error',
    async (_name, { path, as }) => {
      const page = await (await contextOf(as)).newPage();
      const faults: string[] = [];
      page.on('pageerror', ({ message }) => faults.push(message));
      await page.goto(demo.url + demo.pathTo(path));
      await page.waitForLoadState('networkidle');
      await page.waitForFunction(() => (document.body.textContent ?? '').length > 30);
      await page.locator('.mantine-Skeleton-root').first().waitFor({ state: 'detached' });
      await expectAccessible(page);
      const sideways = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
      expect(await page.evaluate(sideways), 'scrolls sideways by').toBe(0);
      await page.close();
      expect(faults).toEqual([]);
    },
  );
});
