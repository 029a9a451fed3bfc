import { sql } from 'kysely';
import { z } from 'zod';
import type { Movement, MovementDetail } from '../../../../shared/features/loyalty/say-and-do/loyalty-map.ts';
import { Quadrant } from '../../../../shared/features/loyalty/say-and-do/model.ts';
import { whatChanged } from '../../../../shared/features/loyalty/say-and-do/what-changed.ts';
import { Day } from '../../../../shared/time/instant.ts';
import type { Session } from '../../../auth/session.ts';
import type { ReadScope } from '../../../db/organisation-scope.ts';
import { loadViewer, visibleCustomers } from '../../customers/visibility.ts';
import { visibleOwners } from '../../customers/visible-owners.ts';

const mostCustomers = 1000;

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
  return isBackwards ? rows.map(({ from, to, count }) => ({ from: to, to: from, count })) : rows;
}

/** Who they are, and what changed for them. */
export async function movementDetail(
  scope: ReadScope,
  session: Session,
  { from, to, ...between }: z.output<typeof MovementFromTo>,
): Promise<MovementDetail> {
  const named = (await bothEnds(scope, session, between))
    .select(['customers.id', 'customers.name'])
    .where('before.quadrant', '=', from)
    .where('after.quadrant', '=', to)
    .orderBy('customers.name')
    .limit(mostCustomers);
  // What each rests on is wide: only of those who are named is it read.
  const rows = await scope.trx
    .selectFrom(named.as('named'))
    .innerJoin('loyalty_standings as before', 'before.customer_id', 'named.id')
    .innerJoin('loyalty_standings as after', 'after.customer_id', 'named.id')
    .select([
      'named.id',
      'named.name',
      'before.standing as standingBefore',
      'after.standing as standingAfter',
    ])
    .where('before.organisation_id', '=', scope.organisationId)
    .where('after.organisation_id', '=', scope.organisationId)
    .where('before.month', '=', between.fromMonth)
    .where('after.month', '=', between.toMonth)
    .orderBy('named.name')
    .execute();
  return {
    customers: rows.map(({ id, name }) => ({ id, name })),
    changes: whatChanged(rows.map((row) => ({ from: row.standingBefore, to: row.standingAfter }))),
  };
}

async function bothEnds(
  scope: ReadScope,
  session: Session,
  { fromMonth, toMonth }: z.output<typeof MovementBetween>,
) {
  const viewer = await loadViewer(scope, session);
  return scope.trx
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
    .where('before.organisation_id', '=', scope.organisationId)
    .where('before.month', '=', fromMonth)
    .where('after.month', '=', toMonth)
    .where('customers.deleted_at', 'is', null)
    .where((eb) => visibleCustomers(eb, viewer));
}
