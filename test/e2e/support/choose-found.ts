import type { Page } from 'playwright-core';

type Search = { field: string; typed: string; option: string | RegExp };

/** Until the answer has come, a field that searches shows what it found before, and that list goes under the pointer. */
export async function chooseFound(page: Page, { field, typed, option }: Search): Promise<void> {
  await page.getByRole('combobox', { name: field }).fill(typed);
  await page.locator('[role=listbox] [role=option]:first-child', { hasText: option }).click();
}
