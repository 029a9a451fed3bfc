import { randomBytes } from 'node:crypto';

const letters = 'abcdefghijkmnpqrstuvwxyz23456789';
const prefix = 'kith-';

/** 100 bits that nobody guesses, in letters and digits that nobody mistakes; mail systems change case at will. */
export function newToken(): string {
  return Array.from(randomBytes(20), (byte) => letters[byte % letters.length]).join('');
}

export const addressOf = (token: string, domain: string) => `${prefix}${token}@${domain}`;

/** Null for an address that is no drop-box of this domain. */
export function tokenOf(address: string, domain: string): string | null {
  const [local = '', host] = address.toLowerCase().split('@');
  return host === domain && local.startsWith(prefix) ? local.slice(prefix.length) : null;
}
