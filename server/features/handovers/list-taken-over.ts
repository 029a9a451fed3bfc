import { sql } from 'kysely';
import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';

export type TakenOver = { customerId: string; name: string; fromName: string; handedAt: string };

const rememberedDays = 90;
const most = 200;

/** My customers that a colleague handed to me and nobody wrote to or met since: who is still to be introduced to them. */
export async function listTakenOver(
  { trx, organisationId }: ReadScope,
  { session, now }: { session: Session; now: Date },
): Promise<TakenOver[]> {
  const since = new Date(now.getTime() - rememberedDays * 86_400_000);
  const { rows } = await sql<{ id: string; name: string; fromName: string; handedAt: Date }>`
    SELECT DISTINCT ON (customers.id) customers.id, customers.name, giver.name AS "fromName", entry.at AS "handedAt"
    FROM audit_entries AS entry
    CROSS JOIN LATERAL jsonb_array_elements_text(entry.details -> 'customerIds') AS handed (customer_id)
    JOIN customers ON customers.organisation_id = entry.organisation_id AND customers.id = handed.customer_id::uuid
    JOIN staff AS giver ON giver.organisation_id = entry.organisation_id AND giver.id = entry.subject_id
    WHERE entry.organisation_id = ${organisationId} AND entry.at >= ${since}
      AND entry.action = 'handovers.handOver' AND entry.details ->> 'extent' = 'everything'
      AND entry.details ->> 'toId' = ${session.staffId}
      AND customers.owner_id = ${session.staffId} AND customers.deleted_at IS NULL
      AND NOT EXISTS (SELECT FROM interactions WHERE interactions.organisation_id = entry.organisation_id
        AND interactions.customer_id = customers.id AND interactions.direction = 'out'
        AND interactions.happened_at > entry.at AND interactions.deleted_at IS NULL)
    ORDER BY customers.id, entry.at DESC
    LIMIT ${most}`.execute(trx);
  return rows.map(({ id, name, fromName, handedAt }) => ({
    ...{ customerId: id, name, fromName, handedAt: handedAt.toISOString() },
  }));
}
