import { expect, test } from 'vitest';
import type { CustomerFields } from '../../../shared/features/customers/customer-fields.ts';
import { emptyCustomer, fieldsOf } from './console-customer-form.tsx';
import { changedFields } from './console-edit-customer.tsx';

const before: CustomerFields = { ...fieldsOf(emptyCustomer), name: '陈利群', title: '采购经理' };

test('only what changed is sent, with what stood there before', () => {
  expect(changedFields(before, { ...before, title: '总经理' })).toEqual({
    before: { title: '采购经理' },
    after: { title: '总经理' },
  });
});

test('a cleared birthday becomes unknown, not an empty text', () => {
  expect(fieldsOf({ ...emptyCustomer, birthday: '' }).birthday).toBeNull();
});
