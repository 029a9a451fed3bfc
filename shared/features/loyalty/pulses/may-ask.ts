import { addDays, dayIn } from '../../../time/day.ts';
import type { Day } from '../../../time/instant.ts';
import { mayContact } from '../../consents/may-contact.ts';
import type { ConsentAnswer, ConsentPurpose } from '../../consents/model.ts';
import type { PulseRules } from './model.ts';

export type AskVerdict =
  | { isAllowed: true }
  | { isAllowed: false; because: 'no-consent' }
  | { isAllowed: false; because: 'asked-lately'; againOn: Day };

/** Whether one more question may go to this customer at all; hours and daily limits are for who sends it. */
export function mayAsk(
  customer: { answers: readonly ConsentAnswer[]; lastAskedAt: Date | null },
  {
    rules,
    purposes,
    now,
    timeZone,
  }: {
    rules: Pick<PulseRules, 'daysBetween'>;
    purposes: readonly ConsentPurpose[];
    now: Date;
    timeZone: string;
  },
): AskVerdict {
  const surveys = { purpose: 'surveys', channel: 'mail' } as const;
  if (!mayContact(customer.answers, surveys, purposes).isAllowed)
    return { isAllowed: false, because: 'no-consent' };
  if (customer.lastAskedAt === null) return { isAllowed: true };
  const againOn = addDays(dayIn(customer.lastAskedAt, timeZone), rules.daysBetween);
  return againOn <= dayIn(now, timeZone)
    ? { isAllowed: true }
    : { isAllowed: false, because: 'asked-lately', againOn };
}
