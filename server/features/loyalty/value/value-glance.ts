import { expressionBuilder, type RawBuilder, sql } from 'kysely';
import type { ValueGlance } from '../../../../shared/features/loyalty/value/value-glance.ts';
import type { Schema } from '../../../db/schema.ts';
import { type Viewer, visibleCustomers } from '../../customers/visibility.ts';

const glanceOf = (
  of: ValueGlance['of'],
) => sql`json_build_object('of', ${sql.lit(of)}, 'frequency', frequency,
  'firstOn', first_on, 'lastOn', last_on, 'currency', currency, 'meanSpendMinor', mean_spend_minor,
  'nextYear', CASE WHEN value_minor IS NOT NULL
    THEN json_build_object('lowMinor', low_minor, 'midMinor', value_minor, 'highMinor', high_minor) END)`;

/** People of a company show what it is worth, if the reader may see the company. */
export function valueGlance(viewer: Viewer): RawBuilder<ValueGlance | null> {
  return sql<ValueGlance | null>`CASE WHEN company.id IS NULL OR company.deleted_at IS NOT NULL THEN
    (SELECT ${glanceOf('customer')} FROM customer_values AS value
      WHERE value.organisation_id = customers.organisation_id AND value.customer_id = customers.id)
    ELSE (SELECT ${glanceOf('company')} FROM customer_values AS value JOIN customers
        ON customers.organisation_id = value.organisation_id AND customers.id = value.customer_id
      WHERE value.organisation_id = company.organisation_id AND value.customer_id = company.id
        AND ${visibleCustomers(expressionBuilder<Schema, 'customers'>(), viewer)}) END`;
}
