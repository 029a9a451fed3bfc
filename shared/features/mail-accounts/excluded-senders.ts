import { z } from 'zod';
import { domainLadder } from '../customers/company-domain.ts';
import { normaliseAddress, normaliseHost } from '../customers/normalise-address.ts';

/** An address, or a domain with everything below it. */
export const ExcludedSender = z.string().transform((text, ctx) => {
  const normalised = normaliseAddress(text) ?? normaliseHost(text.trim().replace(/^@/, ''));
  if (normalised?.includes('.')) return normalised;
  ctx.addIssue({ code: 'custom', message: 'neither an address nor a domain' });
  return z.NEVER;
});

/** True when one of these addresses, in whatever spelling, is excluded itself or by its domain. */
export function isExcluded(addresses: readonly string[], excluded: readonly string[]): boolean {
  if (excluded.length === 0) return false;
  const out = new Set(excluded);
  return addresses.some((text) => {
    const address = normaliseAddress(text);
    if (!address) return false;
    const domain = address.slice(address.lastIndexOf('@') + 1);
    return out.has(address) || out.has(domain) || domainLadder(domain).some((step) => out.has(step));
  });
}
