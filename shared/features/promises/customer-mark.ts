import { z } from 'zod';
import type { Day } from '../../time/instant.ts';
import type { Card } from '../sync/model.ts';
import { dueState } from './due-state.ts';

/** What stands beside a known customer's address: a promise of ours is late, a key customer, or simply known. */
export const CustomerMark = z.enum(['late', 'key', 'known']);
export type CustomerMark = z.infer<typeof CustomerMark>;

/** The most pressing of what is true. Their lateness is no mark of ours: the card tells it. */
export function customerMark(
  { customer, promises }: Pick<Card, 'customer' | 'promises'>,
  today: Day,
): CustomerMark {
  const isLate = promises.some(
    (promise) => promise.direction === 'we' && dueState(promise, today).state === 'late',
  );
  if (isLate) return 'late';
  return customer.tier === 'key' ? 'key' : 'known';
}

/** Of several customers with one address, the one that matters most decides. */
export function mostPressing(marks: readonly CustomerMark[]): CustomerMark {
  return CustomerMark.options.find((mark) => marks.includes(mark)) ?? 'known';
}
