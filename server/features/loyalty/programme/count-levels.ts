import { sql } from 'kysely';
import { NIL } from 'uuid';
import type { ReadScope } from '../../../db/organisation-scope.ts';
import { isBuyer } from '../buyers.ts';

/** Counts who stands on which level by owner, customers of nobody under the nil UUID: the page reads these few rows. */
export async function countLevels({ trx, organisationId }: ReadScope): Promise<void> {
  await trx.deleteFrom('level_counts').where('organisation_id', '=', organisationId).execute();
  await sql`
    INSERT INTO level_counts (organisation_id, owner_id, level_id, customers)
    SELECT standing.organisation_id, coalesce(customers.owner_id, ${NIL}::uuid), coalesce(level_id, ${NIL}::uuid), count(*)
    FROM programme_standings AS standing JOIN customers
      ON customers.organisation_id = standing.organisation_id AND customers.id = standing.customer_id
    WHERE standing.organisation_id = ${organisationId} AND customers.deleted_at IS NULL AND ${isBuyer}
    GROUP BY 1, 2, 3`.execute(trx);
}
