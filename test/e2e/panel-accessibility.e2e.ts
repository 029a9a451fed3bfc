import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exhibits, type Gallery, openGallery } from '../support/panel-gallery/open-gallery.ts';
import { expectAccessible } from './support/expect-accessible.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

describe.each(['light', 'dark'])('%s', (theme) => {
  // Loaded anew for each, but in one process: starting another takes longer than the check.
  let page: Page | undefined;
  afterAll(() => page?.close());

  test.each(exhibits)('$surface $state $key meets WCAG 2.2 AA', async (exhibit) => {
    page = await gallery.visit(exhibit, theme === 'light' ? 'en' : 'zh', theme, page);
    await expectAccessible(page);
  });

  test('nothing on the way raised an error', () => {
    expect(gallery.faults).toEqual([]);
  });
});
