import { createHmac } from 'node:crypto';

/** How a customer stands in the ledger: worth nothing without the organisation's key, which the ledger has not. */
export function ledgerHash(key: Buffer, customerId: string): string {
  return createHmac('sha256', key).update(`erased:${customerId}`).digest('hex');
}
