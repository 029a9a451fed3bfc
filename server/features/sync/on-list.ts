import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { customersAnsweredForBy } from '../customers/answered-for-by.ts';

/** Of the row `customers`: living, and this person's own or answered for by them. */
export function isOnList(staffId: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`(customers.deleted_at IS NULL
    AND (customers.owner_id = ${staffId} OR customers.id IN ${customersAnsweredForBy(staffId)}))`;
}
