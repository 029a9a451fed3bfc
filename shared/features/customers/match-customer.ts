import { companyDomain, domainLadder } from './company-domain.ts';
import { isFreeMail } from './free-mail.ts';
import type { DomainRule, IdentityKind, MatchCandidate, MatchOutcome, MatchReason } from './model.ts';
import { isNoReply } from './no-reply.ts';
import { normaliseAddress } from './normalise-address.ts';

export type KnownIdentity = { customerId: string; kind: IdentityKind; value: string; isAlias: boolean };

/** What is known about one address, wherever it was looked up. */
export type MatchFacts = {
  /** Live identities found under `matchKeys(address)`. */
  identities: readonly KnownIdentity[];
  /** Customers of whom a person said that this address is not them. */
  rejectedCustomerIds: readonly string[];
  rules: readonly DomainRule[];
};

/** Where to look: the address itself, and domains that would name its company. */
export type MatchKeys = { address: string; domains: string[] };

/** Null when the text holds no address. */
export function matchKeys(text: string): MatchKeys | null {
  const address = normaliseAddress(text);
  return address ? { address, domains: domainLadder(hostOf(address)) } : null;
}

const strength: Record<MatchReason, number> = { address: 0, alias: 1, 'company-domain': 2 };

/** Who an address belongs to: by address, then alias, then company domain. */
export function matchCustomer(text: string, facts: MatchFacts): MatchOutcome {
  const keys = matchKeys(text);
  if (!keys) return { state: 'unknown' };
  const rules = keys.domains.flatMap((domain) => facts.rules.filter((rule) => rule.domain === domain));
  if (rules.some(({ kind }) => kind === 'own')) return { state: 'colleague' };
  if (rules.some(({ kind }) => kind === 'never')) return { state: 'never' };

  const isFree = rules.some(({ kind }) => kind === 'free-mail') || namesNoCompany(keys.address);
  const ranked = rankCandidates(keys, facts, isFree);
  const best = ranked[0];
  // A person who recorded a machine's address as a customer's meant it; a mere domain does not say so.
  if (isNoReply(keys.address) && (!best || best.reason === 'company-domain')) return { state: 'no-reply' };
  if (!best) return { state: 'unknown' };
  const candidates = ranked.map(({ customerId, reason, via }) => ({ customerId, reason, via }));
  const runnerUp = ranked[1];
  const isTie = runnerUp !== undefined && runnerUp.rank === best.rank;
  return { state: isTie ? 'several' : 'matched', candidates };
}

type Ranked = MatchCandidate & { rank: number };

function rankCandidates(keys: MatchKeys, facts: MatchFacts, isFree: boolean): Ranked[] {
  const best = new Map<string, Ranked>();
  for (const identity of facts.identities) {
    if (facts.rejectedCustomerIds.includes(identity.customerId)) continue;
    const reason = reasonOf(identity, keys, isFree);
    if (!reason) continue;
    // Of two domains the more specific one is the better reason: a branch before its head office.
    const specificity = Math.max(keys.domains.indexOf(identity.value), 0) / 100;
    const found = {
      customerId: identity.customerId,
      reason,
      via: identity.value,
      rank: strength[reason] + specificity,
    };
    const known = best.get(identity.customerId);
    if (!known || found.rank < known.rank) best.set(identity.customerId, found);
  }
  return [...best.values()].sort((a, b) => a.rank - b.rank || (a.customerId < b.customerId ? -1 : 1));
}

function reasonOf(identity: KnownIdentity, keys: MatchKeys, isFree: boolean): MatchReason | null {
  if (identity.kind === 'email' && identity.value === keys.address)
    return identity.isAlias ? 'alias' : 'address';
  if (identity.kind === 'domain' && !isFree && keys.domains.includes(identity.value)) return 'company-domain';
  return null;
}

function namesNoCompany(address: string): boolean {
  const host = hostOf(address);
  return isFreeMail(host) || isFreeMail(companyDomain(host) ?? host);
}

function hostOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}
