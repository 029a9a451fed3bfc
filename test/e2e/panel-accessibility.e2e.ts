import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exhibits, type Gallery, openGallery } from '../support/panel-gallery/open-gallery.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

describe.each(['light', 'dark'])('%s', (theme) => {
  test.each(exhibits)('$surface $state $key meets WCAG 2.2 AA', async (exhibit) => {
    const page = await gallery.visit(exhibit, theme === 'light' ? 'en' : 'zh', theme);
    await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    await page.close();
    expect(found).toEqual([]);
  });

  test('nothing on the way raised an error', () => {
    expect(gallery.faults).toEqual([]);
  });
});
