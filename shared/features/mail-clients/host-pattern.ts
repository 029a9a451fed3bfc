import { getDomain } from 'tldts';

const host = /^(?:\*\.)?[a-z0-9](?:[a-z0-9-]{0,62}\.){0,8}[a-z0-9-]{0,62}[a-z0-9]$|^[a-z0-9]$/;

/** A host by name, or with `*.` all below one that somebody has registered; never a whole ending such as `*.com`. */
export function isHostPattern(pattern: string): boolean {
  if (pattern.length > 253 || !host.test(pattern)) return false;
  if (!pattern.startsWith('*.')) return true;
  const below = pattern.slice(2);
  return getDomain(below, { allowPrivateDomains: true }) !== null;
}
