import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type {
  CustomerFilters,
  CustomerSearch,
  CustomerSearchPage,
} from '../../../shared/features/customers/customer-search.ts';
import { searchTerms } from '../../../shared/features/customers/search-terms.ts';
import type { Day } from '../../../shared/time/instant.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import type { Schema } from '../../db/schema.ts';
import { loadSummaries } from './customer-summaries.ts';
import { likeAtStart, searchCondition } from './search-condition.ts';
import { loadViewer, type Viewer, visibleCustomers } from './visibility.ts';

type Eb = ExpressionBuilder<Schema, 'customers'>;

/** Those whose name begins with the first word come first, then by name as it sounds. */
export async function searchCustomers(
  scope: ReadScope,
  session: Session,
  { search, today }: { search: CustomerSearch; today: Day },
): Promise<CustomerSearchPage> {
  const viewer = await loadViewer(scope, session);
  const terms = searchTerms(search.query);
  const named = await searchCondition(scope, terms);
  const prefix = likeAtStart(terms[0] ?? '');
  const rank = sql<number>`CASE WHEN customers.search_text LIKE ${prefix} THEN 0 ELSE 1 END`;
  const sortName = sql<string>`customers.search_text COLLATE "C"`;
  const matching = scope.trx
    .selectFrom('customers')
    .where('customers.organisation_id', '=', scope.organisationId)
    .where('customers.deleted_at', 'is', null)
    .where((eb) => eb.and(conditions(eb, { viewer, filters: search, named, today })));

  const found = await matching
    .select('customers.id')
    .$if(search.after !== null, (query) =>
      query.where(
        sql<SqlBool>`(${rank}, ${sortName}, customers.id) > (
          SELECT ${rank}, ${sortName}, customers.id FROM customers
          WHERE customers.organisation_id = ${scope.organisationId} AND customers.id = ${search.after})`,
      ),
    )
    .orderBy(rank)
    .orderBy(sortName)
    .orderBy('customers.id')
    .limit(search.limit + 1)
    .execute();
  const ids = found.slice(0, search.limit).map(({ id }) => id);
  const count = search.after
    ? null
    : await matching.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
  return {
    items: await loadSummaries(scope, { ids, today }),
    next: found.length > search.limit ? ids.at(-1)! : null,
    count: count?.count ?? null,
  };
}

function conditions(
  eb: Eb,
  {
    viewer,
    filters,
    named,
    today,
  }: { viewer: Viewer; filters: CustomerFilters; named: Expression<SqlBool>[]; today: Day },
): Expression<SqlBool>[] {
  const { owner, tier, companyId, kind } = filters;
  const wanted: Expression<SqlBool>[] = [visibleCustomers(eb, viewer), ...named];
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
