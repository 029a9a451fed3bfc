import axe from 'axe-core';
import { expect } from 'vitest';
import type { SitePage } from '../../support/driven-page.ts';

/** Pages only: the checker cannot enter the closed shadow root around the panel, whose states its gallery covers. */
export async function expectAccessible(page: SitePage): Promise<void> {
  await page.evaluate(axe.source);
  expect(await page.evaluate(violations)).toEqual([]);
}

/** Runs in the page, where the checker has been put; what is still on its way in is waited for. */
async function violations(): Promise<string[]> {
  const { axe: checker } = globalThis as unknown as { axe: typeof axe };
  const passing = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
  await Promise.allSettled(passing.map(({ finished }) => finished));
  const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const found = await checker.run(document, { runOnly: { type: 'tag', values } });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
