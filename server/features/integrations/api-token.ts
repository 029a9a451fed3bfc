import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { parse, stringify } from 'uuid';

const prefix = 'kith_';
const idBytes = 16;
const secretBytes = 32;

type TokenKey = { organisationId: string; id: string };

/** The token carries where it belongs, so that it is looked up inside its own organisation; only the hash is kept. */
export function mintToken({ organisationId, id }: TokenKey): { token: string; secretHash: Buffer } {
  const secret = randomBytes(secretBytes);
  const whole = Buffer.concat([parse(organisationId), parse(id), secret]);
  return { token: prefix + whole.toString('base64url'), secretHash: hashSecret(secret) };
}

/** Null for whatever is no token of ours. */
export function readToken(token: string): (TokenKey & { secretHash: Buffer }) | null {
  if (!token.startsWith(prefix)) return null;
  const whole = Buffer.from(token.slice(prefix.length), 'base64url');
  if (whole.length !== 2 * idBytes + secretBytes) return null;
  try {
    return {
      organisationId: stringify(whole.subarray(0, idBytes)),
      id: stringify(whole.subarray(idBytes, 2 * idBytes)),
      secretHash: hashSecret(whole.subarray(2 * idBytes)),
    };
  } catch {
    // These bytes are no UUID.
    return null;
  }
}

export function isSameHash(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}

/** Secrets are long and random, so a plain hash is enough. */
function hashSecret(secret: Buffer): Buffer {
  return createHash('sha256').update(secret).digest();
}
