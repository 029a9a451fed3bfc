import { expect, test } from 'vitest';
import { addressOfFilters, filtersFromAddress } from './console-filters.ts';

test('what is in the address comes back as filters', () => {
  const filters = filtersFromAddress({ q: '陈', owner: 'mine', tier: 'key', late: true });
  expect(filters).toMatchObject({ query: '陈', owner: 'mine', tier: 'key', hasLatePromise: true });
  expect(filtersFromAddress(addressOfFilters(filters))).toEqual(filters);
});

test('an untouched list has a clean address', () => {
  expect(Object.values(addressOfFilters(filtersFromAddress({})))).toEqual(Array(5).fill(undefined));
});

test('digits alone are a search like any other', () => {
  expect(filtersFromAddress({ q: 8000 }).query).toBe('8000');
});

test('a broken address shows everybody instead of failing', () => {
  expect(filtersFromAddress({ owner: 'x', tier: 'gold', late: 'yes' })).toEqual(filtersFromAddress({}));
});
