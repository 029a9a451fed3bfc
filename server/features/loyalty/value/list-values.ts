import { sql } from 'kysely';
import type { z } from 'zod';
import { searchTerms } from '../../../../shared/features/customers/search-terms.ts';
import { aliveRange } from '../../../../shared/features/loyalty/value/alive.ts';
import { plainRange } from '../../../../shared/features/loyalty/value/plain-value.ts';
import type {
  ListedValue,
  ValuePage,
  ValueQuery,
  ValueSort,
} from '../../../../shared/features/loyalty/value/value-list.ts';
import { dayIn } from '../../../../shared/time/day.ts';
import type { Session } from '../../../auth/session.ts';
import type { ReadScope } from '../../../db/organisation-scope.ts';
import { loadSettings } from '../../administration/load-settings.ts';
import { holdsTerm } from '../../customers/search-condition.ts';
import { viewerUnder, visibleCustomers } from '../../customers/visibility.ts';
import { loadAssumptions } from './assumptions.ts';
import { nextYearOf, rfmOf } from './of-row.ts';
import { readValueKit } from './value-kit.ts';

const order: Record<ValueSort, string> = {
  value: 'value_minor DESC NULLS LAST',
  alive: 'alive NULLS LAST',
  'last-order': 'last_on DESC',
  orders: 'frequency DESC',
};

/** Buyers this reader may see, as they were valued last; whether they still buy is told for the day of asking. */
export async function listValues(
  scope: ReadScope,
  { session, now }: { session: Session; now: Date },
  { query, sort, from, limit }: z.output<typeof ValueQuery>,
): Promise<ValuePage> {
  const settings = await loadSettings(scope);
  const viewer = viewerUnder(settings, session);
  const kit = await readValueKit(scope);
  const assumptions = await loadAssumptions(scope);
  const rows = await scope.trx
    .selectFrom('customer_values')
    .innerJoin('customers', (join) =>
      join
        .onRef('customers.organisation_id', '=', 'customer_values.organisation_id')
        .onRef('customers.id', '=', 'customer_values.customer_id'),
    )
    .selectAll('customer_values')
    .select(['customers.name', 'customers.owner_id'])
    .where('customer_values.organisation_id', '=', scope.organisationId)
    .where('customers.deleted_at', 'is', null)
    .where((eb) => eb.and([visibleCustomers(eb, viewer), ...searchTerms(query).map(holdsTerm)]))
    .orderBy(sql.raw(`customer_values.${order[sort]}`))
    .orderBy('customer_values.customer_id')
    .offset(from)
    .limit(limit + 1)
    .execute();
  const today = dayIn(now, settings.timeZone);
  const items = rows.slice(0, limit).map((row): ListedValue => {
    const history = { frequency: row.frequency, firstOn: row.first_on, lastOn: row.last_on };
    return {
      ...{ customerId: row.customer_id, name: row.name, ownerId: row.owner_id },
      ...{ orders: row.frequency + 1, firstOn: row.first_on, lastOn: row.last_on, currency: row.currency },
      nextYear: nextYearOf(row),
      plain: row.plain_minor === null ? null : plainRange(row.plain_minor, assumptions),
      alive: aliveRange(kit, history, today),
      rfm: rfmOf(row),
    };
  });
  return { items, hasMore: rows.length > limit };
}
