import { createHmac } from 'node:crypto';
import type { IdentityKind } from '../../../shared/features/customers/model.ts';

/** How an identity stands in the index on devices: 64 bits in 16 hex digits, worth nothing without the key. */
export function addressHash(key: Buffer, kind: IdentityKind, value: string): string {
  return createHmac('sha256', key).update(`${kind}:${value}`).digest('hex').slice(0, 16);
}
