import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browseDemo } from '../support/console/browse-demo.ts';
import { bothLooks } from '../support/console/open-console.ts';
import { screens, type Viewer } from '../support/console/screens.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { expectFitsWidth } from './support/expect-fits-width.ts';

const opened = new AsyncDisposableStack();
let demo: Awaited<ReturnType<typeof browseDemo>>;

beforeAll(async () => {
  demo = await browseDemo(opened);
});
afterAll(() => opened.disposeAsync());

describe.each(bothLooks)('$width $theme $language', (look) => {
  const contexts = new Map<Viewer, BrowserContext>();
  beforeAll(async () => {
    for (const viewer of ['seller', 'administrator', 'nobody'] as const)
      contexts.set(viewer, await demo.openAs(viewer, look));
  });
  afterAll(async () => {
    for (const context of contexts.values()) await context.close();
  });

  test.each(Object.entries(screens))(
    '%s meets WCAG 2.2 AA, fits its width and raises no error',
    async (_name, screen) => {
      const { page, faults } = await demo.open(contexts.get(screen.as)!, screen, look);
      await expectAccessible(page);
      await expectFitsWidth(page);
      await page.close();
      expect(faults).toEqual([]);
    },
  );
});
