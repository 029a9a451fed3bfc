import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultPurposes } from '../consents/default-purposes.ts';
import { mayContact } from '../consents/may-contact.ts';
import type { ConsentAnswer } from '../consents/model.ts';
import {
  bulletinContact,
  type Informed,
  reasonsToLeaveOut,
  reasonToLeaveOut,
} from './reason-to-leave-out.ts';

const said = (state: ConsentAnswer['state'], saidOn = '2026-11-01'): ConsentAnswer => ({
  ...{ id: '01900000-0000-7000-8000-000000000000', ...bulletinContact, state, wording: '' },
  ...{ source: 'form', saidOn, recordedAt: `${saidOn}T00:00:00Z`, recordedBy: null },
});

const willing: Informed = {
  ...{ isArchived: false, address: 'ann@jiamei.example', answers: [said('given')], waitsForUs: false },
};

test.each([
  [null, {}],
  ['archived', { isArchived: true, address: null }],
  ['no-address', { address: null, answers: [] }],
  ['no-consent', { answers: [] }],
  ['no-consent', { answers: [{ ...said('given'), purpose: 'surveys' }] }],
  ['no-consent', { answers: [{ ...said('given'), channel: 'phone' as const }] }],
  ['withdrawn', { answers: [said('given'), said('withdrawn', '2026-11-02')] }],
  [null, { answers: [said('withdrawn'), said('given', '2026-11-02')] }],
  ['complaint-open', { waitsForUs: true }],
])('%s: %j', (reason, difference) => {
  expect(reasonToLeaveOut({ ...willing, ...difference }, defaultPurposes)).toBe(reason);
});

const customer: fc.Arbitrary<Informed> = fc.record({
  isArchived: fc.boolean(),
  address: fc.constantFrom(null, 'a@x.example', 'b@x.example', 'c@x.example'),
  answers: fc.array(fc.constantFrom(said('given'), said('withdrawn', '2026-11-02')), { maxLength: 2 }),
  waitsForUs: fc.boolean(),
});

test('it goes to no address twice, and only where consents allow it', () => {
  fc.assert(
    fc.property(fc.array(customer), (customers) => {
      const reasons = reasonsToLeaveOut(customers, defaultPurposes);
      const chosen = customers.filter((_, index) => reasons[index] === null);
      expect(new Set(chosen.map(({ address }) => address)).size).toBe(chosen.length);
      for (const { answers, address } of chosen) {
        expect(address).not.toBeNull();
        expect(mayContact(answers, bulletinContact, defaultPurposes).isAllowed).toBe(true);
      }
    }),
  );
});
