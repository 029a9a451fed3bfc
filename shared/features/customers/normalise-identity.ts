import type { IdentityKind } from './model.ts';
import { foldText, normaliseAddress, normaliseHost } from './normalise-address.ts';
import { normalisePhone } from './normalise-phone.ts';

/** `https://www.Acme.com/about` and `@acme.com` are the domain `acme.com`. */
export function normaliseDomain(text: string): string | null {
  const host = foldText(text)
    .trim()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^[^/@]*@/, '')
    .replace(/[/?#:].*$/, '');
  const normalised = normaliseHost(host);
  return normalised?.replace(/^www\.(?=.*\.)/, '') ?? null;
}

function normaliseHandle(text: string): string | null {
  return foldText(text).trim().replace(/^@+/, '').trim() || null;
}

/** What matching compares, or null when `display` is no identity of this kind. */
export function normaliseIdentity(kind: IdentityKind, display: string, country: string): string | null {
  const value = normalise(kind, display, country);
  // Folding can make eighteen letters of one.
  return value && value.length <= 320 ? value : null;
}

function normalise(kind: IdentityKind, display: string, country: string): string | null {
  switch (kind) {
    case 'email':
      return normaliseAddress(display);
    case 'phone':
      return normalisePhone(display, country);
    case 'domain':
      return normaliseDomain(display);
    case 'handle':
      return normaliseHandle(display);
  }
}
