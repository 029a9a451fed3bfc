import { pageFeatures } from '../../shared/features/mail-clients/model.ts';
import { rulesForHost } from '../../shared/features/mail-clients/rules-for-host.ts';
import type { CacheDatabase } from '../cache/database.ts';
import { shownDirectory } from '../cache/directory.ts';
import type { PageSetup } from '../mail/page-setup.ts';
import { switchesInForce } from './switches-in-force.ts';
import type { TabReading } from './tab-readings.ts';
import type { SiteView } from './views.ts';

type Parts = { db: CacheDatabase; now: () => Date };

/** How a page on this host is read: one's own rules first, without what is switched off. */
export async function siteSetup({ db, now }: Parts, hostname: string): Promise<PageSetup> {
  const [directory, { off, selectors }] = await Promise.all([shownDirectory(db), switchesInForce(db, now())]);
  const rules = directory ? rulesForHost(directory.mailClients.rules, hostname, directory.me.id) : [];
  return { rules, off: off.map(({ part }) => part), selectors };
}

/** Selectors of the list rows that people have shown on this host. */
export async function shownRows(parts: Parts, hostname: string): Promise<string[]> {
  const { rules, off } = await siteSetup(parts, hostname);
  if (off.includes('taught')) return [];
  return [...new Set(rules.flatMap(({ row }) => (row ? [row.selector] : [])))];
}

/** How the page in front is read, and why not where its adapter is switched off. */
export async function siteView({ db, now }: Parts, { adapter, isDegraded }: TabReading): Promise<SiteView> {
  const { off } = await switchesInForce(db, now());
  return {
    ...{ adapter, isDegraded },
    switchedOff: off.find(({ part }) => part === adapter) ?? null,
    featuresOff: off.filter(({ part }) => pageFeatures.some((feature) => feature === part)),
  };
}

/** Under which id and version what is taught on this host is kept: a page has one rule of each person. */
export async function nextRule(
  { db }: Parts,
  hostname: string,
): Promise<{ id: string; version: number } | null> {
  const directory = await shownDirectory(db);
  if (!directory) return null;
  const { me, mailClients } = directory;
  const mine = mailClients.rules.find(({ authorId, host }) => authorId === me.id && host === hostname);
  return mine ? { id: mine.id, version: mine.version + 1 } : { id: crypto.randomUUID(), version: 1 };
}
