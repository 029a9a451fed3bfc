import { defaultPurposes } from '../../shared/features/consents/default-purposes.ts';
import type { Directory } from '../../shared/features/sync/model.ts';
import { emptyKit } from '../../shared/features/writing/model.ts';
import { setDomainRule } from './commands/set-domain-rule.ts';
import type { CacheDatabase } from './database.ts';

/** The server's directory with the domain rules set here on top; null before the first pull. */
export async function shownDirectory(db: CacheDatabase): Promise<Directory | null> {
  const directory = await db.read('directory');
  if (!directory) return null;
  const entries = await db.outbox
    .filter(({ command }) => command.name === 'customers.setDomainRule')
    .sortBy('seq');
  const domainRules = entries.reduce(
    (rules, { command }) =>
      command.name === 'customers.setDomainRule' ? setDomainRule(rules, command.input) : rules,
    directory.domainRules,
  );
  // A copy kept by an earlier version has none until the directory changes.
  const consentPurposes = directory.consentPurposes ?? [...defaultPurposes];
  return { ...directory, consentPurposes, writing: directory.writing ?? emptyKit, domainRules };
}
