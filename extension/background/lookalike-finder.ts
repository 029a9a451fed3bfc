import { lookalikeOf } from '../../shared/features/writing/lookalike-domain.ts';
import type { CacheDatabase } from '../cache/database.ts';
import { shownDirectory } from '../cache/directory.ts';
import { cardKey } from '../cache/stored-card.ts';

/** Most are misspelt or imitated of all, and no customer's own. */
const greatProviders = [
  'gmail.com',
  'outlook.com',
  'hotmail.com',
  'icloud.com',
  'qq.com',
  'foxmail.com',
  '163.com',
];
const mostRemembered = 50;

type Found = ReturnType<typeof lookalikeOf>;
export type LookalikeFinder = ReturnType<typeof lookalikeFinder>;

/** Compares a stranger's domain with our own and every customer's on this device; once for each domain. */
export function lookalikeFinder(db: CacheDatabase) {
  const remembered = new Map<string, Promise<Found>>();
  return {
    find(domain: string): Promise<Found> {
      const answer = remembered.get(domain) ?? knownDomains(db).then((known) => lookalikeOf(domain, known));
      if (remembered.size >= mostRemembered) remembered.clear();
      remembered.set(domain, answer);
      return answer;
    },
  };
}

async function knownDomains(db: CacheDatabase): Promise<string[]> {
  const keysOf = (kind: string) =>
    db.cards.where('keys').startsWith(cardKey.identity(kind, '')).uniqueKeys() as Promise<unknown> as Promise<
      string[]
    >;
  const [addresses, domains, directory] = await Promise.all([
    keysOf('email'),
    keysOf('domain'),
    shownDirectory(db),
  ]);
  const own = (directory?.domainRules ?? []).filter(({ kind }) => kind === 'own').map(({ domain }) => domain);
  return [
    ...new Set([
      ...own,
      ...domains.map((key) => key.slice(key.indexOf(':') + 1)),
      ...addresses.map((key) => key.slice(key.lastIndexOf('@') + 1)),
      ...greatProviders,
    ]),
  ];
}
