import { mayContact } from '../consents/may-contact.ts';
import type { ConsentAnswer, ConsentPurpose } from '../consents/model.ts';
import type { LeftOutReason } from './model.ts';

/** A bulletin is news. */
export const bulletinContact = { purpose: 'marketing', channel: 'mail' } as const;

export type Informed = {
  isArchived: boolean;
  /** Null without one. */
  address: string | null;
  answers: readonly ConsentAnswer[];
  /** They wait for our answer to a complaint. */
  waitsForUs: boolean;
};

/** Why a bulletin may not go to this customer; null when it may. Their quiet hours are for who sends it. */
export function reasonToLeaveOut(
  { isArchived, address, answers, waitsForUs }: Informed,
  purposes: readonly ConsentPurpose[],
): LeftOutReason | null {
  if (isArchived) return 'archived';
  if (address === null) return 'no-address';
  const verdict = mayContact(answers, bulletinContact, purposes);
  if (!verdict.isAllowed) return verdict.because === 'withdrawn' ? 'withdrawn' : 'no-consent';
  return waitsForUs ? 'complaint-open' : null;
}

/** The same of many in their order, with each address once. */
export function reasonsToLeaveOut(
  customers: readonly Informed[],
  purposes: readonly ConsentPurpose[],
): (LeftOutReason | null)[] {
  const told = new Set<string>();
  return customers.map((customer) => {
    const reason = reasonToLeaveOut(customer, purposes);
    if (reason !== null) return reason;
    if (told.has(customer.address!)) return 'already-told';
    told.add(customer.address!);
    return null;
  });
}
