import { type SqlBool, sql } from 'kysely';
import type {
  CustomerSearch,
  CustomerSearchPage,
} from '../../../shared/features/customers/customer-search.ts';
import { searchTerms } from '../../../shared/features/customers/search-terms.ts';
import type { Day } from '../../../shared/time/instant.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { loadSummaries } from './customer-summaries.ts';
import { matchingCustomers } from './matching-customers.ts';
import { likeAtStart } from './search-condition.ts';
import { loadViewer } from './visibility.ts';

/** Those whose name begins with the first word come first, then by name as it sounds. */
export async function searchCustomers(
  scope: ReadScope,
  session: Session,
  { search, today }: { search: CustomerSearch; today: Day },
): Promise<CustomerSearchPage> {
  const viewer = await loadViewer(scope, session);
  const prefix = likeAtStart(searchTerms(search.query)[0] ?? '');
  const rank = sql<number>`CASE WHEN customers.search_text LIKE ${prefix} THEN 0 ELSE 1 END`;
  const sortName = sql<string>`customers.search_text COLLATE "C"`;
  const matching = await matchingCustomers(scope, viewer, { filters: search, today });

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
