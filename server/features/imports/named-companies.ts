import { sql } from 'kysely';
import { v5 as uuidv5 } from 'uuid';
import { companyDomain } from '../../../shared/features/customers/company-domain.ts';
import { isFreeMail } from '../../../shared/features/customers/free-mail.ts';
import { nameKey } from '../../../shared/features/customers/name-key.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import type { ImportRun } from './import-run.ts';
import { addHolder, identityKey, knownIdentities } from './known-identities.ts';
import type { NormalisedCustomer, RecordIdentity } from './normalise-record.ts';
import { standingIds } from './standing-ids.ts';
import { addCustomers } from './write-customers.ts';

/** The domains people of one company write from, free-mail ones left out. */
function domainsOf(records: readonly NormalisedCustomer[]): RecordIdentity[] {
  const domains = new Set<string>();
  for (const { identities } of records) {
    for (const identity of identities) {
      const host = identity.kind === 'email' ? identity.value.split('@')[1]! : '';
      const domain = host && !isFreeMail(host) ? companyDomain(host) : null;
      if (domain) domains.add(domain);
    }
  }
  return [...domains].map((domain) => ({ kind: 'domain', value: domain, display: domain }));
}

/**
 * The companies the records name, lower-cased name → id. A company that is not there yet is added, with the domains its
 * people write from, so that the next unknown colleague of theirs is recognised.
 */
export async function namedCompanies(
  scope: WriteScope,
  run: ImportRun,
  records: readonly NormalisedCustomer[],
): Promise<Map<string, string>> {
  const byName = Map.groupBy(
    records.filter((record) => record.company !== ''),
    (record) => record.company.toLowerCase(),
  );
  if (byName.size === 0) return new Map();
  const made = [...byName.keys()].map(
    (name) => [name, uuidv5(`company:${name}`, scope.organisationId)] as const,
  );
  const standing = await standingIds(
    scope,
    made.map(([, id]) => id),
  );
  const ids = new Map(made.map(([name, id]) => [name, standing.get(id)!]));
  const existing = await companiesCalled(
    scope,
    [...byName.values()].map((group) => group[0]!.company),
  );
  for (const company of existing) ids.set(company.name.toLowerCase(), company.id);

  const here = new Set(existing.map((company) => company.name.toLowerCase()));
  const missing = [...byName].filter(([name]) => !here.has(name));
  const taken = await knownIdentities(
    scope,
    missing.flatMap(([, group]) => domainsOf(group)),
  );
  const blank = {
    otherName: '',
    title: '',
    company: '',
    emails: [],
    phones: [],
    handles: [],
    birthday: null,
    tier: null,
    owner: '',
    notes: '',
    days: [],
    consents: [],
    referredBy: '',
  };
  await addCustomers(
    scope,
    run,
    missing.map(([name, group]) => {
      const identities = domainsOf(group).filter((identity) => !taken.has(identityKey(identity)));
      const id = ids.get(name)!;
      for (const identity of identities) addHolder(taken, identity, id);
      return {
        ...blank,
        kind: 'company',
        name: group[0]!.company,
        identities,
        newId: id,
        id,
        companyId: null,
        ownerId: null,
      };
    }),
  );
  return ids;
}

/** Looked up by the key of their names, which has an index; letters may still differ. */
async function companiesCalled({ trx, organisationId }: WriteScope, names: readonly string[]) {
  const keys = [...new Set(names.map((name) => nameKey(name, 'company')))].filter(Boolean);
  const { rows } = await sql<{ id: string; name: string }>`
    SELECT found.id, found.name FROM unnest(${keys}::text[]) AS wanted(key)
    CROSS JOIN LATERAL (
      SELECT id, name FROM customers
      WHERE organisation_id = ${organisationId} AND name_key = wanted.key AND name_key <> ''
        AND kind = 'company' AND deleted_at IS NULL
      OFFSET 0) AS found`.execute(trx);
  return rows;
}
