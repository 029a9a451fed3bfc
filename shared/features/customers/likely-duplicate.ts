import { z } from 'zod';
import { companyDomain } from './company-domain.ts';
import { isFreeMail } from './free-mail.ts';
import type { CustomerKind, Identity } from './model.ts';
import { isHanName, nameKey } from './name-key.ts';
import { foldForSearch } from './search-terms.ts';
import { areSimilarNames } from './similar-names.ts';

/** Why two records may be one customer, as the list says it. */
export const DuplicateReason = z.enum(['address', 'phone', 'name', 'similarName', 'company']);
export type DuplicateReason = z.infer<typeof DuplicateReason>;

export type NamedCustomer = { kind: CustomerKind; name: string; otherName: string };

export type ComparedCustomer = NamedCustomer & {
  companyId: string | null;
  identities: readonly Pick<Identity, 'kind' | 'value'>[];
};

export type LikelyDuplicate = {
  reasons: DuplicateReason[];
  /** The address or phone both have, or empty. */
  via: string;
  /** One name and one address or phone: safe to merge without a second look. */
  isObvious: boolean;
};

type Names = { text: string; key: string; isHan: boolean }[];

function namesOf({ kind, name, otherName }: NamedCustomer): Names {
  return [name, otherName]
    .filter(Boolean)
    .map((text) => ({ text, key: nameKey(text, kind), isHan: isHanName(text) }));
}

/** Two names in characters that merely sound alike are two names. */
const isSame = (a: Names[number], b: Names[number]) =>
  a.key !== '' &&
  a.key === b.key &&
  (!(a.isHan && b.isHan) || foldForSearch(a.text) === foldForSearch(b.text));

const isSimilar = (a: Names[number], b: Names[number]) =>
  a.isHan && b.isHan
    ? a.key !== '' && a.key === b.key
    : !a.isHan && !b.isHan && areSimilarNames(a.text, b.text);

const anyPair = (some: Names, others: Names, test: (a: Names[number], b: Names[number]) => boolean) =>
  some.some((a) => others.some((b) => test(a, b)));

/** Where both are written in characters, those decide: 王芳 and 王方 are both Wang Fang. */
function areSameNames(some: Names, others: Names): boolean {
  const [ours, theirs] = [some.filter(({ isHan }) => isHan), others.filter(({ isHan }) => isHan)];
  return ours.length > 0 && theirs.length > 0 ? anyPair(ours, theirs, isSame) : anyPair(some, others, isSame);
}

/** Whether the two are called the same in either script. */
export function haveSameName(one: NamedCustomer, other: NamedCustomer): boolean {
  return areSameNames(namesOf(one), namesOf(other));
}

/** Domains a company's people write from; where anybody can have an address says nothing. */
function domainsOf({ identities }: ComparedCustomer): Set<string> {
  return new Set(
    identities.flatMap(({ kind, value }) => {
      const host =
        kind === 'domain' ? value : kind === 'email' ? value.slice(value.lastIndexOf('@') + 1) : '';
      const domain = host && !isFreeMail(host) ? companyDomain(host) : null;
      return domain ? [domain] : [];
    }),
  );
}

function isOneCompany(one: ComparedCustomer, other: ComparedCustomer): boolean {
  if (one.companyId !== null && one.companyId === other.companyId) return true;
  const domains = domainsOf(one);
  return [...domainsOf(other)].some((domain) => domains.has(domain));
}

const shared = (one: ComparedCustomer, other: ComparedCustomer, kinds: readonly Identity['kind'][]) =>
  one.identities.find(
    ({ kind, value }) =>
      kinds.includes(kind) &&
      other.identities.some((theirs) => theirs.kind === kind && theirs.value === value),
  )?.value;

/**
 * Whether two records are likely one customer, or null. A name alone is enough unless both work somewhere and not at one
 * place; a name that is only similar needs one company or one phone.
 */
export function likelyDuplicate(one: ComparedCustomer, other: ComparedCustomer): LikelyDuplicate | null {
  if (one.kind !== other.kind) return null;
  const address = shared(one, other, ['email', 'handle']);
  const phone = shared(one, other, ['phone']);
  const [some, others] = [namesOf(one), namesOf(other)];
  const hasName = areSameNames(some, others);
  const hasSimilarName = !hasName && anyPair(some, others, isSimilar);
  const isColleague = isOneCompany(one, other);
  const isElsewhere = one.companyId !== null && other.companyId !== null && !isColleague;

  const isLikely = address || phone || (hasName && !isElsewhere) || (hasSimilarName && isColleague);
  if (!isLikely) return null;
  const reasons: [DuplicateReason, boolean][] = [
    ['address', address !== undefined],
    ['phone', phone !== undefined],
    ['name', hasName],
    ['similarName', hasSimilarName],
    ['company', isColleague && (hasName || hasSimilarName)],
  ];
  return {
    reasons: reasons.filter(([, holds]) => holds).map(([reason]) => reason),
    via: address ?? phone ?? '',
    isObvious: hasName && (address !== undefined || phone !== undefined),
  };
}
