import { sql } from 'kysely';
import { NIL } from 'uuid';
import type { Day } from '../../../../shared/time/instant.ts';
import type { ReadScope } from '../../../db/organisation-scope.ts';

const owner = sql`coalesce(customers.owner_id, ${NIL}::uuid)`;
const ofLiving = sql`JOIN customers ON customers.organisation_id = standing.organisation_id
  AND customers.id = standing.customer_id AND customers.deleted_at IS NULL`;

/** Counts a month’s places, and the moves to it from every month before: the pages read these few rows. */
export async function countStandings(
  scope: ReadScope,
  { month, placedAt }: { month: Day; placedAt: Date },
): Promise<void> {
  await noteMonth(scope, { month, placedAt });
  await countPlaces(scope, month);
  await countMoves(scope, month);
}

async function noteMonth(
  { trx, organisationId }: ReadScope,
  { month, placedAt }: { month: Day; placedAt: Date },
): Promise<void> {
  await trx
    .insertInto('standing_months')
    .values({ organisation_id: organisationId, month, placed_at: placedAt })
    .onConflict((same) => same.columns(['organisation_id', 'month']).doUpdateSet({ placed_at: placedAt }))
    .execute();
}

async function countPlaces({ trx, organisationId }: ReadScope, month: Day): Promise<void> {
  await trx
    .deleteFrom('standing_counts')
    .where('organisation_id', '=', organisationId)
    .where('month', '=', month)
    .execute();
  await sql`
    INSERT INTO standing_counts (organisation_id, month, owner_id, segment, quadrant, customers)
    SELECT standing.organisation_id, month, ${owner}, segment, quadrant, count(*)
    FROM loyalty_standings AS standing ${ofLiving}
    WHERE standing.organisation_id = ${organisationId} AND month = ${month}::date
    GROUP BY 1, 2, 3, 4, 5`.execute(trx);
}

async function countMoves({ trx, organisationId }: ReadScope, month: Day): Promise<void> {
  await trx
    .deleteFrom('standing_moves')
    .where('organisation_id', '=', organisationId)
    .where('to_month', '=', month)
    .execute();
  await sql`
    INSERT INTO standing_moves (organisation_id, to_month, from_month, owner_id, from_quadrant, to_quadrant, customers)
    SELECT standing.organisation_id, standing.month, before.month, ${owner}, before.quadrant, standing.quadrant, count(*)
    FROM loyalty_standings AS standing ${ofLiving}
    JOIN loyalty_standings AS before ON before.organisation_id = standing.organisation_id
      AND before.customer_id = standing.customer_id AND before.month <= standing.month
    WHERE standing.organisation_id = ${organisationId} AND standing.month = ${month}::date
    GROUP BY 1, 2, 3, 4, 5, 6`.execute(trx);
}
