import { sql } from 'kysely';
import type { HandoverExtent } from '../../../shared/features/handovers/model.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { complainingTo } from '../complaints/complaining-to.ts';

/**
 * Customers somebody owns, owes something or takes care of a complaint of, whoever reads: what is shown of them is for
 * the caller to limit.
 */
export function customersOf(
  scope: ReadScope,
  { fromId, extent }: { fromId: string; extent: HandoverExtent },
) {
  return scope.trx
    .selectFrom('customers')
    .leftJoin(
      (eb) =>
        eb
          .selectFrom('promises')
          .select(['customer_id', sql<string>`min(due_on)`.as('first_due_on')])
          .where('organisation_id', '=', scope.organisationId)
          .where('owner_id', '=', fromId)
          .where('state', '=', 'open')
          .where('deleted_at', 'is', null)
          .groupBy('customer_id')
          .as('owed'),
      (join) => join.onRef('owed.customer_id', '=', 'customers.id'),
    )
    .where('customers.organisation_id', '=', scope.organisationId)
    .where('customers.deleted_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('owed.customer_id', 'is not', null),
        eb('customers.id', 'in', complainingTo(scope.organisationId, fromId)),
        ...(extent === 'everything' ? [eb('customers.owner_id', '=', fromId)] : []),
      ]),
    );
}
