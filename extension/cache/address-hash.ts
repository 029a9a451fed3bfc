import type { IdentityKind } from '../../shared/features/customers/model.ts';

const digits = /../g;

/** The 64-bit keyed hash under which the server lists an identity. `key` is hex. */
export async function addressHash(key: string, kind: IdentityKind, value: string): Promise<bigint> {
  const raw = Uint8Array.from(key.match(digits) ?? [], (pair) => Number.parseInt(pair, 16));
  const imported = await crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ]);
  const signature = await crypto.subtle.sign('HMAC', imported, new TextEncoder().encode(`${kind}:${value}`));
  return new DataView(signature).getBigUint64(0);
}
