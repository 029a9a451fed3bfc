import { z } from 'zod';
import type { Day } from '../../time/instant.ts';
import { areWeLate } from '../promises/due-state.ts';
import type { Card } from '../sync/model.ts';
import { isUnanswered } from './next-steps.ts';

/** What stands beside a known customer's address: a promise of ours is late, a complaint waits for us, a key customer, or simply known. */
export const CustomerMark = z.enum(['late', 'complaint', 'key', 'known']);
export type CustomerMark = z.infer<typeof CustomerMark>;

/** The most pressing of what is true. Their lateness is no mark of ours: the card tells it. */
export function customerMark(
  { customer, promises, complaints }: Pick<Card, 'customer' | 'promises' | 'complaints'>,
  today: Day,
): CustomerMark {
  if (areWeLate(promises, today)) return 'late';
  if (complaints.some(({ kind, state }) => kind === 'complaint' && isUnanswered({ state })))
    return 'complaint';
  return customer.tier === 'key' ? 'key' : 'known';
}

/** Of several customers with one address, the one that matters most decides. */
export function mostPressing(marks: readonly CustomerMark[]): CustomerMark {
  return CustomerMark.options.find((mark) => marks.includes(mark)) ?? 'known';
}
