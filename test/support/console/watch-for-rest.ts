import type { Page, Request } from 'playwright-core';

const placeholders = '.mantine-Skeleton-root, .mantine-Loader-root';

/**
 * Watches a page from before it is opened; the answer resolves once it has its heading, all it asked for has come and
 * the browser has nothing left to draw. No moment of silence is waited for, which a busy machine makes by itself.
 */
export function watchForRest(page: Page): () => Promise<void> {
  const awaited = new Set<Request>();
  page.on('request', (request) => awaited.add(request));
  page.on('requestfinished', (request) => awaited.delete(request));
  page.on('requestfailed', (request) => awaited.delete(request));
  const waiting = page.locator(placeholders);
  return async () => {
    await page.locator('h1').first().waitFor();
    do {
      await waiting.first().waitFor({ state: 'detached' });
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    } while (awaited.size > 0 || (await waiting.count()) > 0);
  };
}
