import { expect, test } from 'vitest';
import type { ImportedCustomer } from './imported-customer.ts';
import { normaliseRecord } from './normalise-record.ts';

const record: ImportedCustomer = {
  ...{ kind: 'person', name: 'Fang', otherName: '', title: '', company: '', emails: [], phones: [] },
  ...{ handles: [], birthday: null, tier: null, owner: '', notes: '', days: [], consents: [] },
  referredBy: '',
};
const place = {
  ...{ organisationId: '0197a000-0000-7000-8000-000000000001', country: 'CN', today: '2026-03-02' },
};

test('an address with a name before it is the address', () => {
  const emails = ['"Fang" <fang@huarui.example>'];
  const address = { kind: 'email', value: 'fang@huarui.example', display: 'fang@huarui.example' };
  expect(normaliseRecord({ ...record, emails }, place)).toMatchObject({ identities: [address] });
});
