import type { z } from 'zod';
import type { CustomerSummary } from '../../../shared/features/customers/customer-search.ts';
import { CustomerSearch } from '../../../shared/features/customers/customer-search.ts';
import type {
  CustomerDetails,
  CustomersAsked,
  CustomersPage,
} from '../../../shared/features/integrations/api-shapes.ts';
import { dayIn } from '../../../shared/time/day.ts';
import type { Day } from '../../../shared/time/instant.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { loadSettings } from '../administration/load-settings.ts';
import { getCustomer } from '../customers/customer-page.ts';
import { summaryOf } from '../customers/customer-summary.ts';
import { matchAddresses } from '../customers/match-address.ts';
import { searchCustomers } from '../customers/search-customers.ts';
import { viewerUnder } from '../customers/visibility.ts';

export async function findCustomers(
  scope: ReadScope,
  { session, now }: { session: Session; now: Date },
  { address, query, after, limit }: z.output<typeof CustomersAsked>,
): Promise<CustomersPage> {
  const settings = await loadSettings(scope);
  const today = dayIn(now, settings.timeZone);
  if (address !== undefined) {
    const [outcome] = await matchAddresses(scope, viewerUnder(settings, session), [address]);
    const candidates = outcome && 'candidates' in outcome ? outcome.candidates : [];
    const ids = [...new Set(candidates.map(({ customerId }) => customerId))];
    return { items: await summaries(scope, ids, today), next: null, match: outcome!.state };
  }
  const search = CustomerSearch.parse({ query, after, limit });
  const { items, next } = await searchCustomers(scope, session, { search, today });
  return { items, next, match: null };
}

/** In the order of the ids, which the caller has found to be visible. */
async function summaries(scope: ReadScope, ids: string[], today: Day): Promise<CustomerSummary[]> {
  if (ids.length === 0) return [];
  const rows = await scope.trx
    .selectFrom('customers')
    .select((eb) => summaryOf(eb, today).as('summary'))
    .where('customers.organisation_id', '=', scope.organisationId)
    .where('customers.id', 'in', ids)
    .execute();
  const found = rows.map(({ summary }) => summary);
  return found.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
}

export async function readCustomer(
  scope: ReadScope,
  { session }: { session: Session },
  { id }: { id: string },
): Promise<CustomerDetails> {
  const { customer, ownerName, identities } = await getCustomer(scope, session, { id });
  return { ...customer, ownerName, identities };
}
