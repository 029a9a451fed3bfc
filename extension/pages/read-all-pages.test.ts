import { expect, test } from 'vitest';
import { readAllPages } from './read-all-pages.ts';

test('a list is read to its end, each page from where the one before ended', async () => {
  const pages = new Map([
    [null, { items: ['Ann', 'Bo'], next: 2 }],
    [2, { items: ['Cai'], next: 3 }],
    [3, { items: [], next: null }],
  ]);
  const rows = await readAllPages(async (before: number | null) => pages.get(before)!);
  expect(rows).toEqual(['Ann', 'Bo', 'Cai']);
});
