import { type SqlBool, sql } from 'kysely';
import type {
  CustomerSearch,
  CustomerSearchPage,
} from '../../../shared/features/customers/customer-search.ts';
import { searchTerms } from '../../../shared/features/customers/search-terms.ts';
import type { Day } from '../../../shared/time/instant.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { summaryOf } from './customer-summary.ts';
import { matchingCustomers } from './matching-customers.ts';
import { likeAtStart, throughIndex } from './search-condition.ts';
import { loadViewer } from './visibility.ts';

/** Those whose name begins with the first word come first, then by name as it sounds. */
export async function searchCustomers(
  scope: ReadScope,
  session: Session,
  { search, today }: { search: CustomerSearch; today: Day },
): Promise<CustomerSearchPage> {
  const viewer = await loadViewer(scope, session);
  const terms = searchTerms(search.query);
  const prefix = likeAtStart(terms[0] ?? '');
  const rank = sql<number>`CASE WHEN customers.search_text LIKE ${prefix} THEN 0 ELSE 1 END`;
  const matching = matchingCustomers(scope, viewer, { filters: search, today })
    .select(['customers.id', rank.as('rank')])
    .select(sql<string>`search_text COLLATE "C"`.as('sort_name'));
  const page = scope.trx
    .with('matching', () => throughIndex(matching, terms))
    .with('page', (cte) =>
      cte
        .selectFrom('matching')
        .selectAll()
        .$if(search.after !== null, (query) =>
          query.where(
            sql<SqlBool>`(rank, sort_name, id) > (
              SELECT ${rank}, search_text COLLATE "C", id FROM customers
              WHERE organisation_id = ${scope.organisationId} AND id = ${search.after})`,
          ),
        )
        .orderBy('rank')
        .orderBy('sort_name')
        .orderBy('id')
        .limit(search.limit + 1),
    )
    .selectFrom('page')
    .innerJoin('customers', (join) =>
      join.on('customers.organisation_id', '=', scope.organisationId).onRef('customers.id', '=', 'page.id'),
    )
    .select((eb) => summaryOf(eb, today).as('summary'))
    .$if(search.after === null, (query) =>
      query.select(({ selectFrom, fn }) =>
        selectFrom('matching').select(fn.countAll<number>().as('count')).as('count'),
      ),
    )
    .orderBy('page.rank')
    .orderBy('page.sort_name')
    .orderBy('page.id');
  const rows = await page.execute();
  const items = rows.slice(0, search.limit).map(({ summary }) => summary);
  return {
    items,
    next: rows.length > search.limit ? items.at(-1)!.id : null,
    count: search.after ? null : (rows[0]?.count ?? 0),
  };
}
