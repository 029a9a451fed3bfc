import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { CustomerFilters } from '../../../shared/features/customers/customer-search.ts';
import { searchTerms } from '../../../shared/features/customers/search-terms.ts';
import type { Day } from '../../../shared/time/instant.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import type { Schema } from '../../db/schema.ts';
import { holdsTerm } from './search-condition.ts';
import { type Viewer, visibleCustomers } from './visibility.ts';

type Eb = ExpressionBuilder<Schema, 'customers'>;

/** The living customers a reader may see, narrowed to what they asked for. */
export function matchingCustomers(
  scope: ReadScope,
  viewer: Viewer,
  { filters, today }: { filters: CustomerFilters; today: Day },
) {
  const named = searchTerms(filters.query).map(holdsTerm);
  return scope.trx
    .selectFrom('customers')
    .where('customers.organisation_id', '=', scope.organisationId)
    .where('customers.deleted_at', 'is', null)
    .where((eb) =>
      eb.and([visibleCustomers(eb, viewer), ...named, ...filterConditions(eb, viewer, { filters, today })]),
    );
}

function filterConditions(
  eb: Eb,
  viewer: Viewer,
  { filters, today }: { filters: CustomerFilters; today: Day },
): Expression<SqlBool>[] {
  const { owner, tier, companyId, kind } = filters;
  const wanted: Expression<SqlBool>[] = [];
  if (owner === 'nobody') wanted.push(eb('customers.owner_id', 'is', null));
  else if (owner) wanted.push(eb('customers.owner_id', '=', owner === 'mine' ? viewer.staffId : owner));
  if (tier) wanted.push(eb('customers.tier', '=', tier));
  if (companyId) wanted.push(eb('customers.company_id', '=', companyId));
  if (kind) wanted.push(eb('customers.kind', '=', kind));
  if (filters.hasLatePromise) wanted.push(hasLatePromise(eb, today));
  return wanted;
}

function hasLatePromise(eb: Eb, today: Day): Expression<SqlBool> {
  return eb.exists(
    eb
      .selectFrom('promises')
      .select('promises.id')
      .whereRef('promises.organisation_id', '=', 'customers.organisation_id')
      .whereRef('promises.customer_id', '=', 'customers.id')
      .where('promises.state', '=', 'open')
      .where('promises.deleted_at', 'is', null)
      .where('promises.due_on', '<', today),
  );
}
