import { expressionBuilder, type RawBuilder, sql } from 'kysely';
import type { Schema } from '../../db/schema.ts';
import { type Viewer, visibleCustomers } from '../customers/visibility.ts';

type Kept = {
  /** Has a row a buyer, named `kept` in what follows. */
  table: 'customer_values' | 'programme_standings';
  /** Names and values, as `json_build_object` takes them. */
  facts: RawBuilder<unknown>;
  /** Which rows count. */
  condition?: RawBuilder<unknown>;
};

/**
 * What is kept of the buyer behind the row `customers`, whose company is joined as `company`. People of a living company show
 * the company’s, if the reader may see it.
 */
export function buyerGlance<Glance>(
  viewer: Viewer,
  { table, facts, condition = sql`true` }: Kept,
): RawBuilder<Glance | null> {
  const glanceOf = (of: 'customer' | 'company') =>
    sql`SELECT json_build_object('of', ${sql.lit(of)}, ${facts}) FROM ${sql.table(table)} AS kept`;
  return sql<Glance | null>`CASE WHEN company.id IS NULL OR company.deleted_at IS NOT NULL THEN
    (${glanceOf('customer')}
      WHERE kept.organisation_id = customers.organisation_id AND kept.customer_id = customers.id AND ${condition})
    ELSE (${glanceOf('company')} JOIN customers
        ON customers.organisation_id = kept.organisation_id AND customers.id = kept.customer_id
      WHERE kept.organisation_id = company.organisation_id AND kept.customer_id = company.id AND ${condition}
        AND ${visibleCustomers(expressionBuilder<Schema, 'customers'>(), viewer)}) END`;
}
