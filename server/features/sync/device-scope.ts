import { type ExpressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { OrganisationSettings } from '../../../shared/features/administration/model.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import type { Schema } from '../../db/schema.ts';
import { customersAnsweredForBy } from '../customers/answered-for-by.ts';
import { type Viewer, visibleCustomers } from '../customers/visibility.ts';

export type DeviceReader = { viewer: Viewer; settings: OrganisationSettings };

/**
 * Which rows of `customers` this reader's devices keep. `mine` are those I own, opened, answer for by a promise or
 * a complaint, or spoke with last.
 */
export function keptOnDevice(
  eb: ExpressionBuilder<Schema, 'customers'>,
  { organisationId }: ReadScope,
  { viewer, settings }: DeviceReader,
): RawBuilder<SqlBool> {
  const visible = sql<SqlBool>`(customers.deleted_at IS NULL AND ${visibleCustomers(eb, viewer)})`;
  if (settings.deviceScope === 'all') return visible;
  const { staffId } = viewer;
  return sql<SqlBool>`(${visible} AND (customers.owner_id = ${staffId}
    OR customers.id IN (SELECT customer_id FROM opened_customers
      WHERE organisation_id = ${organisationId} AND staff_id = ${staffId})
    OR customers.id IN ${customersAnsweredForBy(staffId)}
    OR ${staffId} = (SELECT author_id FROM interactions
      WHERE organisation_id = customers.organisation_id AND customer_id = customers.id AND deleted_at IS NULL
      ORDER BY happened_at DESC, id LIMIT 1)))`;
}
