import { createHmac, type KeyObject } from 'node:crypto';
import type { IdentityKind } from '../../../shared/features/customers/model.ts';

/**
 * How an identity stands in the index on devices: 64 bits in 16 hex digits, worth nothing without the key. The key is
 * a KeyObject because a Buffer is made into one at every call, which takes ten times as long as the hash.
 */
export function addressHash(key: KeyObject, kind: IdentityKind, value: string): string {
  return createHmac('sha256', key).update(`${kind}:${value}`).digest('hex').slice(0, 16);
}
