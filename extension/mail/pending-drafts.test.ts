import { expect, test } from 'vitest';
import { PendingDrafts } from './pending-drafts.ts';

const draft = { text: 'Dear Anna' };

test('a draft is taken up by the next page of the same tab', () => {
  const pending = new PendingDrafts();
  pending.hold(7, draft, 0);
  expect(pending.resume(7, 1000)).toBe(draft);
  expect(pending.resume(8, 1000)).toBeNull();
});

test('a draft that reached its editor is not inserted again', () => {
  const pending = new PendingDrafts();
  pending.hold(7, draft, 0);
  pending.settle(7);
  expect(pending.resume(7, 1000)).toBeNull();
});

test('a draft nobody took in half a minute is forgotten', () => {
  const pending = new PendingDrafts();
  pending.hold(7, draft, 0);
  expect(pending.resume(7, 30_000)).toBeNull();
});
