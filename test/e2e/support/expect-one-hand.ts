import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectFitsWidth } from './expect-fits-width.ts';

/** What a thumb needs, in CSS pixels (WCAG 2.2, 2.5.5). */
const thumb = 44;

/**
 * That one thumb does all there is to do: every target is large enough, nothing lies beside the screen, and what goes on stands in its
 * lower half wherever the page is scrolled.
 */
export async function expectOneHand(page: Page, goesOn: string): Promise<void> {
  await expectFitsWidth(page);
  const small = await page.evaluate((least) => {
    const controls = document.querySelectorAll<HTMLElement>('a, button, summary, input, textarea');
    return [...controls].flatMap((control) => {
      const target = control.closest('label') ?? control;
      const { width, height } = target.getBoundingClientRect();
      if (width === 0 || (width >= least && height >= least)) return [];
      return [`${target.textContent || target.tagName} ${width} × ${height}`];
    });
  }, thumb);
  expect(small).toEqual([]);
  const middle = page.viewportSize()!.height / 2;
  for (const edge of [0, 100_000]) {
    await page.evaluate((top) => scrollTo(0, top), edge);
    const box = await page.getByRole('button', { name: goesOn }).boundingBox();
    expect(box!.y).toBeGreaterThan(middle);
    expect(box!.y + box!.height).toBeLessThanOrEqual(2 * middle);
  }
}
