import { expect, test } from 'vitest';
import { makeCard, makeComplaint, makePromise } from '../../../test/support/make-card.ts';
import { customerMark, mostPressing } from './customer-mark.ts';

const today = '2026-11-22';

test.each([
  ['a promise of ours is late', makeCard({ promises: [makePromise({ dueOn: '2026-11-21' })] }), 'late'],
  ['our promise is due today', makeCard({ promises: [makePromise({ dueOn: today })] }), 'known'],
  [
    'theirs is late',
    makeCard({ promises: [makePromise({ dueOn: '2026-11-01', direction: 'they' })] }),
    'known',
  ],
  [
    'our late promise was kept',
    makeCard({ promises: [makePromise({ dueOn: '2026-11-01', state: 'kept' })] }),
    'known',
  ],
  ['a complaint waits for us', makeCard({ complaints: [makeComplaint()] }), 'complaint'],
  ['a suggestion waits for us', makeCard({ complaints: [makeComplaint({ kind: 'suggestion' })] }), 'known'],
  ['the customer was told', makeCard({ complaints: [makeComplaint({ state: 'told' })] }), 'known'],
  ['a key customer', makeCard({ customer: { tier: 'key' } }), 'key'],
  [
    'a key customer waits for us',
    makeCard({ customer: { tier: 'key' }, promises: [makePromise({ dueOn: '2026-11-21' })] }),
    'late',
  ],
] as const)('where %s the mark says so', (_what, card, mark) => {
  expect(customerMark(card, today)).toBe(mark);
});

test('of two customers with one address, the late promise shows', () => {
  expect(mostPressing(['known', 'late', 'key'])).toBe('late');
});
