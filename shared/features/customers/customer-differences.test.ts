import fc from 'fast-check';
import { expect, test } from 'vitest';
import { customerDifferences, MergeField, mergedFields } from './customer-differences.ts';
import type { CustomerFields } from './customer-fields.ts';

const blank: CustomerFields = {
  kind: 'person',
  name: 'Ann',
  otherName: '',
  title: '',
  ...{ companyId: null, ownerId: null, tier: null, birthday: null, language: null, timeZone: null },
  notes: '',
};
const sides = (kept: Partial<CustomerFields>, merged: Partial<CustomerFields>) => ({
  kept: { ...blank, ...kept, id: 'k' },
  merged: { ...blank, ...merged, id: 'm' },
});

test('what one lacks the other fills in', () => {
  const result = mergedFields(sides({ title: 'CEO' }, { title: 'CTO', tier: 'key' }), []);
  expect(result).toMatchObject({ title: 'CEO', tier: 'key' });
});

test('a field taken is the merged customer’s, even when it is empty there', () => {
  expect(mergedFields(sides({ title: 'CEO' }, {}), ['title']).title).toBe('');
});

test('notes of both are kept, once', () => {
  expect(mergedFields(sides({ notes: 'tea' }, { notes: 'coffee' }), []).notes).toBe('tea\n\ncoffee');
  expect(mergedFields(sides({ notes: 'green tea' }, { notes: 'tea' }), []).notes).toBe('green tea');
});

test('the name in the other script is not lost', () => {
  expect(mergedFields(sides({ name: 'Ann Lee' }, { name: '李安' }), []).otherName).toBe('李安');
  expect(mergedFields(sides({ name: 'Ann Lee' }, { name: 'A. Lee' }), []).otherName).toBe('');
});

test('a company is not its own company after a merge', () => {
  expect(mergedFields(sides({ companyId: 'm' }, {}), []).companyId).toBeNull();
  expect(mergedFields(sides({}, { companyId: 'k' }), []).companyId).toBeNull();
});

test('only what differs is shown, with what it becomes', () => {
  expect(customerDifferences(sides({ title: 'CEO', tier: 'key' }, { title: 'CTO', tier: 'key' }))).toEqual([
    { field: 'title', kept: 'CEO', merged: 'CTO', result: 'CEO' },
  ]);
});

test('merging a customer with its like changes nothing', () => {
  const fields = fc.record({ name: fc.constantFrom('Ann', '安'), title: fc.string(), notes: fc.string() });
  fc.assert(
    fc.property(fields, fc.subarray(MergeField.options), (same, take) => {
      expect(mergedFields(sides(same, same), take)).toEqual({ ...blank, ...same });
    }),
  );
});
