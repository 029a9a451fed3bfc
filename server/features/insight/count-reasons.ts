import { sql } from 'kysely';
import type { Span } from '../../../shared/features/insight/model.ts';
import {
  type ReasonCount,
  type ReasonShare,
  reasonShares,
} from '../../../shared/features/insight/reason-shares.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { loadViewer, visibleCustomers } from '../customers/visibility.ts';
import { loadReasons } from './loss-reasons.ts';

/** Reasons colleagues noted for losses of these days. */
export async function countReasons(
  scope: ReadScope,
  session: Session,
  { from, to }: Span,
): Promise<ReasonCount[]> {
  const viewer = await loadViewer(scope, session);
  return scope.trx
    .selectFrom('customers')
    .innerJoin('customer_losses', (join) =>
      join
        .onRef('customer_losses.organisation_id', '=', 'customers.organisation_id')
        .onRef('customer_losses.customer_id', '=', 'customers.id'),
    )
    .select(['customer_losses.reason', sql<number>`count(*)`.as('count')])
    .where('customers.organisation_id', '=', scope.organisationId)
    .where('customer_losses.deleted_at', 'is', null)
    .where('lost_on', '>=', from)
    .where('lost_on', '<=', to)
    .where((eb) => visibleCustomers(eb, viewer))
    .groupBy('customer_losses.reason')
    .execute();
}

/** Shares are reckoned here: the intervals need more mathematics than a page may load. */
export async function loadReasonShares(
  scope: ReadScope,
  session: Session,
  span: Span,
): Promise<ReasonShare[]> {
  return reasonShares(await countReasons(scope, session, span), await loadReasons(scope));
}
