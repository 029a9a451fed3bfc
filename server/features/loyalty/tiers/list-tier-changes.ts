import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { Instant } from '../../../../shared/time/instant.ts';
import type { Session } from '../../../auth/session.ts';
import type { ReadScope } from '../../../db/organisation-scope.ts';
import { requireCustomerId } from '../../customers/store.ts';
import { loadViewer, visibleCustomers } from '../../customers/visibility.ts';

const TierChangePlace = z.object({ changedAt: Instant, id: z.uuid() });
export const TierChangeQuery = z.object({ before: TierChangePlace.nullable() });

const pageSize = 100;

function changes({ trx, organisationId }: ReadScope) {
  return trx
    .selectFrom('tier_changes as change')
    .innerJoin('customers', (join) =>
      join
        .onRef('customers.organisation_id', '=', 'change.organisation_id')
        .onRef('customers.id', '=', 'change.customer_id'),
    )
    .select(['change.id', 'change.customer_id as customerId', 'customers.name', 'change.from_tier as from'])
    .select(['change.to_tier as to', 'change.contribution_minor as contributionMinor', 'change.currency'])
    .select(['change.reason', 'change.changed_by as changedBy', 'change.changed_at as changedAt'])
    .where('change.organisation_id', '=', organisationId)
    .where('customers.deleted_at', 'is', null)
    .orderBy('change.changed_at', 'desc')
    .orderBy('change.id', 'desc');
}

const told = <Row extends { changedAt: Date }>(row: Row) => ({
  ...row,
  changedAt: row.changedAt.toISOString(),
});

/** The newest first. */
export async function listTierChanges(
  scope: ReadScope,
  session: Session,
  { before }: z.output<typeof TierChangeQuery>,
) {
  const viewer = await loadViewer(scope, session);
  const rows = await changes(scope)
    .where((eb) => visibleCustomers(eb, viewer))
    .$if(before !== null, (some) =>
      some.where(
        sql<SqlBool>`(change.changed_at, change.id) < (${new Date(before!.changedAt)}, ${before!.id}::uuid)`,
      ),
    )
    .limit(pageSize + 1)
    .execute();
  const items = rows.slice(0, pageSize).map(told);
  const last = items.at(-1);
  const next = rows.length > pageSize && last ? { changedAt: last.changedAt, id: last.id } : null;
  return { items, next };
}

/** One customer's tier: whether it is pinned, and its latest changes. */
export async function readTierOf(scope: ReadScope, session: Session, customerId: string) {
  const id = await requireCustomerId(scope, session, customerId);
  const pin = await scope.trx
    .selectFrom('tier_pins')
    .select('pinned_by as pinnedBy')
    .where('organisation_id', '=', scope.organisationId)
    .where('customer_id', '=', id)
    .executeTakeFirst();
  const rows = await changes(scope).where('change.customer_id', '=', id).limit(10).execute();
  return { isPinned: pin !== undefined, changes: rows.map(told) };
}
