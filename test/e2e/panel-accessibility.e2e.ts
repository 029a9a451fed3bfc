import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exhibits, type Gallery, openGallery } from '../support/panel-gallery/open-gallery.ts';
import { expectAccessible } from './support/expect-accessible.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

describe.each(['light', 'dark'])('%s', (theme) => {
  test.each(exhibits)('$surface $state $key meets WCAG 2.2 AA', async (exhibit) => {
    const page = await gallery.visit(exhibit, theme === 'light' ? 'en' : 'zh', theme);
    await expectAccessible(page);
    await page.close();
  });

  test('nothing on the way raised an error', () => {
    expect(gallery.faults).toEqual([]);
  });
});
