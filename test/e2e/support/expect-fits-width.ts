import { expect } from 'vitest';
import type { SitePage } from '../../support/driven-page.ts';

export async function expectFitsWidth(page: SitePage): Promise<void> {
  const sideways = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  expect(await page.evaluate(sideways), 'scrolls sideways by').toBe(0);
}
