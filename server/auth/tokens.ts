import { createHash, randomBytes } from 'node:crypto';

export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Tokens are long and random, so a plain hash keeps them from being read out of the database. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

export function bearerToken(headers: Headers): string | null {
  return /^bearer ([\w-]+)$/i.exec(headers.get('authorization') ?? '')?.[1] ?? null;
}

/** The cookie is `token.signature`; the token alone is what cannot be guessed. */
export function cookieToken(headers: Headers, name: string): string | null {
  for (const part of (headers.get('cookie') ?? '').split(/; */)) {
    const [key, value] = part.split('=', 2);
    if (key === name && value) return value.split('.', 1)[0] ?? null;
  }
  return null;
}
