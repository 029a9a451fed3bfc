import { expect, test } from 'vitest';
import { NewComplaint, NewComplaintStep } from '../../../shared/features/complaints/model.ts';
import { makeCard } from '../../../test/support/make-card.ts';
import { recordComplaint, takeStep } from './complaints.ts';
import type { EffectContext } from './effect.ts';

const uuid = (n: number) => `0197a000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const context: EffectContext = {
  ...{ at: '2026-11-20T02:00:00.000Z', me: { id: uuid(900), name: 'Lin' }, country: 'CN' },
  ...{ companyName: '', rejectedAddress: null },
};
const card = makeCard();
const customerId = card.customer.id;
const complaint = NewComplaint.parse({
  ...{ id: uuid(1), customerId, kind: 'complaint', channel: 'phone', words: 'Too narrow.' },
  ...{ receivedOn: '2026-11-20', answer: { promiseId: uuid(2), what: 'Answer', dueOn: '2026-11-27' } },
});
const step = (kind: string, more: object = {}) =>
  NewComplaintStep.parse({
    ...{ id: uuid(3), complaintId: complaint.id, customerId, kind, doneOn: '2026-11-20', ...more },
  });
const recorded = recordComplaint(card, complaint, context);

test('recorded offline it stands on the card with the promise of its answer, however often it is done', () => {
  expect(recorded.complaints).toMatchObject([{ state: 'received', ownerId: uuid(900), promiseId: uuid(2) }]);
  expect(recorded.promises).toMatchObject([{ id: uuid(2), dueOn: '2026-11-27', quote: 'Too narrow.' }]);
  expect(recordComplaint(recorded, complaint, context)).toBe(recorded);
});

test('solved, the answer is kept; done again over the card that has it, nothing changes', () => {
  const solved = takeStep(recorded, step('solved', { words: 'Replaced.' }), context);
  expect(solved.complaints).toMatchObject([{ state: 'solved', solution: 'Replaced.' }]);
  expect(solved.promises).toMatchObject([{ state: 'kept' }]);
  expect(takeStep(solved, step('solved', { words: 'Replaced.' }), context)).toBe(solved);
});

test('opened again, a new answer is owed beside the kept one', () => {
  const confirmed = takeStep(recorded, step('withdrawn'), context);
  const answer = { promiseId: uuid(4), what: 'Answer', dueOn: '2026-12-04' };
  const reopened = takeStep(confirmed, step('reopened', { answer }), context);
  expect(reopened.complaints).toMatchObject([{ state: 'reopened', closedAt: null, promiseId: uuid(4) }]);
  expect(reopened.promises.map(({ state }) => state)).toEqual(['withdrawn', 'open']);
});
