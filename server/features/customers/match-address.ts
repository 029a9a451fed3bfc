import {
  type MatchFacts,
  matchCustomer,
  matchKeys,
} from '../../../shared/features/customers/match-customer.ts';
import type { MatchOutcome } from '../../../shared/features/customers/model.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { loadViewer, type Viewer, visibleCustomers } from './visibility.ts';

export type MatchedCustomer = { id: string; name: string; companyName: string };

export async function matchAddress(
  scope: ReadScope,
  session: Session,
  input: { address: string },
): Promise<{ outcome: MatchOutcome; customers: MatchedCustomer[] }> {
  const [outcome] = await matchAddresses(scope, await loadViewer(scope, session), [input.address]);
  const ids =
    outcome && 'candidates' in outcome ? outcome.candidates.map(({ customerId }) => customerId) : [];
  return { outcome: outcome!, customers: await loadNames(scope, ids) };
}

/** Many addresses in three statements, answered in their order. */
export async function matchAddresses(
  scope: ReadScope,
  viewer: Viewer,
  texts: readonly string[],
): Promise<MatchOutcome[]> {
  const keys = texts.map(matchKeys).filter((key) => key !== null);
  const addresses = [...new Set(keys.map(({ address }) => address))];
  const domains = [...new Set(keys.flatMap((key) => key.domains))];
  if (addresses.length === 0) return texts.map(() => ({ state: 'unknown' }));
  const identities = await loadIdentities(scope, viewer, { addresses, domains });
  const rejections = await loadRejections(scope, addresses);
  const rules = await scope.trx
    .selectFrom('domain_rules')
    .select(['domain', 'kind'])
    .where('organisation_id', '=', scope.organisationId)
    .where('domain', 'in', domains)
    .execute();

  const byValue = Map.groupBy(identities, ({ value }) => value);
  const rejectedBy = Map.groupBy(rejections, ({ address }) => address);
  return texts.map((text) => {
    const key = matchKeys(text);
    if (!key) return { state: 'unknown' };
    const facts: MatchFacts = {
      identities: [key.address, ...key.domains].flatMap((value) => byValue.get(value) ?? []),
      rejectedCustomerIds: (rejectedBy.get(key.address) ?? []).map(({ customer_id }) => customer_id),
      rules,
    };
    return matchCustomer(text, facts);
  });
}

function loadIdentities(
  scope: ReadScope,
  viewer: Viewer,
  { addresses, domains }: { addresses: string[]; domains: string[] },
) {
  return scope.trx
    .selectFrom('customer_identities as identity')
    .innerJoin('customers', (join) =>
      join
        .onRef('customers.organisation_id', '=', 'identity.organisation_id')
        .onRef('customers.id', '=', 'identity.customer_id'),
    )
    .select([
      'identity.customer_id as customerId',
      'identity.kind',
      'identity.value',
      'identity.is_alias as isAlias',
    ])
    .where('identity.organisation_id', '=', scope.organisationId)
    .where('identity.deleted_at', 'is', null)
    .where('customers.deleted_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('identity.kind', '=', 'email').and('identity.value', 'in', addresses),
        eb('identity.kind', '=', 'domain').and('identity.value', 'in', domains),
      ]),
    )
    .where((eb) => visibleCustomers(eb, viewer))
    .execute();
}

function loadRejections(scope: ReadScope, addresses: string[]) {
  return scope.trx
    .selectFrom('match_rejections')
    .select(['address', 'customer_id'])
    .where('organisation_id', '=', scope.organisationId)
    .where('address', 'in', addresses)
    .where('undone_at', 'is', null)
    .execute();
}

async function loadNames(scope: ReadScope, ids: string[]): Promise<MatchedCustomer[]> {
  if (ids.length === 0) return [];
  const rows = await scope.trx
    .selectFrom('customers')
    .leftJoin('customers as company', (join) =>
      join
        .onRef('company.organisation_id', '=', 'customers.organisation_id')
        .onRef('company.id', '=', 'customers.company_id'),
    )
    .select(['customers.id', 'customers.name', 'company.name as companyName'])
    .where('customers.organisation_id', '=', scope.organisationId)
    .where('customers.id', 'in', ids)
    .execute();
  const names = rows.map((row) => ({ ...row, companyName: row.companyName ?? '' }));
  return names.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}
