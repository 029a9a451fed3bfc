import { sql } from 'kysely';
import type { WriteScope } from '../../db/organisation-scope.ts';
import type { AbsenceRow } from './absence-row.ts';

/**
 * A stand-in may have been away in turn. Who handed these customers on to the one who is back is to get them from
 * there. Of handovers made out of this one only what the stand-in owes of their own is left.
 */
export async function settleChain(
  { trx, organisationId }: WriteScope,
  { id, staff_id: backId }: AbsenceRow,
  { holderId, customerIds }: { holderId: string; customerIds: readonly string[] },
): Promise<void> {
  const others = sql`FROM customer_handovers AS mine
    WHERE mine.organisation_id = ${organisationId} AND mine.absence_id = ${id}
      AND mine.customer_id = ANY(${customerIds}::uuid[])
      AND other.organisation_id = mine.organisation_id AND other.customer_id = mine.customer_id
      AND other.absence_id <> ${id} AND other.to_id = ${holderId} AND other.settled_at IS NULL`;
  await sql`UPDATE customer_handovers AS other SET to_id = ${backId} ${others}
    AND other.handed_clock < mine.handed_clock`.execute(trx);
  await sql`UPDATE customer_handovers AS other SET is_owned = false ${others}
    AND other.handed_clock > mine.handed_clock`.execute(trx);
}
