import { createHmac } from 'node:crypto';
import type { IdentityKind } from '../../../shared/features/customers/model.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';

/** How an identity stands in the index on devices: 64 bits in 16 hex digits, worth nothing without the key. */
export function addressHash(key: Buffer, kind: IdentityKind, value: string): string {
  return createHmac('sha256', key).update(`${kind}:${value}`).digest('hex').slice(0, 16);
}

export async function loadAddressHashKey(scope: ReadScope): Promise<Buffer> {
  const { address_hash_key } = await scope.trx
    .selectFrom('organisations')
    .select('address_hash_key')
    .where('organisation_id', '=', scope.organisationId)
    .executeTakeFirstOrThrow();
  return address_hash_key;
}
