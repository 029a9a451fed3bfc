import { sql } from 'kysely';
import { z } from 'zod';
import type { Movement, MovementDetail } from '../../../../shared/features/loyalty/say-and-do/loyalty-map.ts';
import { Quadrant } from '../../../../shared/features/loyalty/say-and-do/model.ts';
import { type Change, whatChanged } from '../../../../shared/features/loyalty/say-and-do/what-changed.ts';
import { wilsonInterval } from '../../../../shared/statistics/wilson-interval.ts';
import { Day } from '../../../../shared/time/instant.ts';
import type { Session } from '../../../auth/session.ts';
import type { ReadScope } from '../../../db/organisation-scope.ts';
import { loadViewer, visibleCustomers } from '../../customers/visibility.ts';
import { visibleOwners } from '../../customers/visible-owners.ts';

const mostCustomers = 1000;
const mostWeighed = 200;

export const MovementBetween = z.object({ fromMonth: Day, toMonth: Day });
export const MovementFromTo = MovementBetween.extend({ from: Quadrant, to: Quadrant });

export async function listMonths({ trx, organisationId }: ReadScope): Promise<Day[]> {
  const rows = await trx
    .selectFrom('standing_months')
    .select('month')
    .where('organisation_id', '=', organisationId)
    .orderBy('month', 'desc')
    .limit(60)
    .execute();
  return rows.map(({ month }) => month);
}

/** How many went from where to where, of those placed in both months. */
export async function movement(
  scope: ReadScope,
  session: Session,
  { fromMonth, toMonth }: z.output<typeof MovementBetween>,
): Promise<Movement> {
  const viewer = await loadViewer(scope, session);
  const isBackwards = fromMonth > toMonth;
  const [earlier, later] = isBackwards ? [toMonth, fromMonth] : [fromMonth, toMonth];
  const rows = await scope.trx
    .selectFrom('standing_moves')
    .select(['from_quadrant as from', 'to_quadrant as to', sql<number>`sum(customers)`.as('count')])
    .where('organisation_id', '=', scope.organisationId)
    .where('from_month', '=', earlier)
    .where('to_month', '=', later)
    .where(visibleOwners(viewer))
    .groupBy(['from_quadrant', 'to_quadrant'])
    .execute();
  const moves = isBackwards ? rows.map(({ from, to, count }) => ({ from: to, to: from, count })) : rows;
  return moves.map((move) => {
    const whole = moves.reduce((sum, { from, count }) => sum + (from === move.from ? count : 0), 0);
    return { ...move, share: move.count / whole, likely: wilsonInterval(move.count, whole) };
  });
}

/** Who they are, of more than can be named those known longest, and what changed for the first of them. */
export async function movementDetail(
  scope: ReadScope,
  session: Session,
  way: z.output<typeof MovementFromTo>,
): Promise<MovementDetail> {
  const viewer = await loadViewer(scope, session);
  // In the order of the index on both sides, so that what is beyond the limit is never read.
  const named = scope.trx
    .selectFrom('loyalty_standings as before')
    .innerJoin('loyalty_standings as after', (join) =>
      join
        .onRef('after.organisation_id', '=', 'before.organisation_id')
        .onRef('after.customer_id', '=', 'before.customer_id'),
    )
    .innerJoin('customers', (join) =>
      join
        .onRef('customers.organisation_id', '=', 'before.organisation_id')
        .onRef('customers.id', '=', 'before.customer_id'),
    )
    .select(['customers.id', 'customers.name'])
    .where('before.organisation_id', '=', scope.organisationId)
    .where('before.month', '=', way.fromMonth)
    .where('before.quadrant', '=', way.from)
    .where('after.organisation_id', '=', scope.organisationId)
    .where('after.month', '=', way.toMonth)
    .where('after.quadrant', '=', way.to)
    .where('customers.deleted_at', 'is', null)
    .where((eb) => visibleCustomers(eb, viewer))
    .orderBy('before.customer_id')
    .limit(mostCustomers);
  const customers = await named.execute();
  return {
    customers: customers.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    changes: await changesOf(
      scope,
      way,
      customers.slice(0, mostWeighed).map(({ id }) => id),
    ),
  };
}

/** What a standing rests on is wide, so it is read of few; the mean of these hardly moves with more. */
async function changesOf(
  { trx, organisationId }: ReadScope,
  { fromMonth, toMonth }: z.output<typeof MovementBetween>,
  ids: readonly string[],
): Promise<Change[]> {
  const rows = await trx
    .selectFrom('loyalty_standings as before')
    .innerJoin('loyalty_standings as after', (join) =>
      join
        .onRef('after.organisation_id', '=', 'before.organisation_id')
        .onRef('after.customer_id', '=', 'before.customer_id'),
    )
    .select(['before.standing as from', 'after.standing as to'])
    .where('before.organisation_id', '=', organisationId)
    .where('before.customer_id', '=', sql<string>`ANY(${ids}::uuid[])`)
    .where('before.month', '=', fromMonth)
    .where('after.month', '=', toMonth)
    .execute();
  return whatChanged(rows);
}
