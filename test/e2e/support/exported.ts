import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

/** The file a list is taken along as, as the browser saved it. */
export async function exported(page: Page, title: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `Export “${title}” as CSV` }).click(),
  ]);
  return readFile(await download.path(), 'utf8');
}
