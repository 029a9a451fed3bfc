import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { ReadScope } from '../../db/organisation-scope.ts';
import type { AbsenceRow } from './absence-row.ts';

type From = { absence: AbsenceRow; holderId: string; customerIds: readonly string[] };

/**
 * What a stand-in owes that was handed to them, or came in since they stand in: not what they owed before. Handed by who is
 * back, or by somebody they stand in for themselves and who is still away: that goes on from the one to the other.
 * `madeAt` and `handed` are SQL over the row in question.
 */
function standingIn(
  { id, staff_id }: AbsenceRow,
  {
    customerId,
    madeAt,
    handed,
  }: Record<'customerId' | 'madeAt', RawBuilder<unknown>> & {
    handed: (givers: RawBuilder<unknown>, since: RawBuilder<unknown>) => RawBuilder<unknown>;
  },
): RawBuilder<SqlBool> {
  const since = sql`standing.handed_at`;
  const givers = sql`(SELECT ${staff_id}::uuid UNION SELECT earlier.from_id FROM customer_handovers AS earlier
    WHERE earlier.organisation_id = standing.organisation_id AND earlier.customer_id = standing.customer_id
      AND earlier.absence_id <> standing.absence_id AND earlier.handed_clock < standing.handed_clock
      AND earlier.settled_at IS NULL)`;
  return sql<SqlBool>`EXISTS (SELECT FROM customer_handovers AS standing WHERE standing.absence_id = ${id}
    AND standing.customer_id = ${customerId} AND standing.handed_at IS NOT NULL
    AND (${madeAt} >= standing.handed_at OR ${handed(givers, since)}))`;
}

/** The open promises that go back with these customers. */
export function promisesGoingBack({ trx, organisationId }: ReadScope, absence: AbsenceRow) {
  return trx
    .selectFrom('promises')
    .where('promises.organisation_id', '=', organisationId)
    .where('promises.state', '=', 'open')
    .where('promises.deleted_at', 'is', null)
    .where(
      standingIn(absence, {
        customerId: sql`promises.customer_id`,
        madeAt: sql`promises.made_at`,
        handed: (givers, since) => sql`EXISTS (SELECT FROM promise_events AS event
          WHERE event.organisation_id = promises.organisation_id AND event.promise_id = promises.id
            AND event.kind = 'handed-over' AND event.from_owner_id IN ${givers} AND event.at >= ${since})`,
      }),
    );
}

export async function promisesToGiveBack(
  scope: ReadScope,
  { absence, holderId, customerIds }: From,
): Promise<string[]> {
  if (customerIds.length === 0) return [];
  const rows = await promisesGoingBack(scope, absence)
    .select('promises.id')
    .where('promises.owner_id', '=', holderId)
    .where('promises.customer_id', 'in', customerIds)
    .where('promises.id', 'not in', keptPromises(scope, absence))
    .execute();
  return rows.map(({ id }) => id);
}

/** The open complaints that go back with these customers. */
export function complaintsGoingBack({ trx, organisationId }: ReadScope, absence: AbsenceRow) {
  return trx
    .selectFrom('complaints')
    .where('complaints.organisation_id', '=', organisationId)
    .where('complaints.closed_at', 'is', null)
    .where(
      standingIn(absence, {
        customerId: sql`complaints.customer_id`,
        madeAt: sql`complaints.recorded_at`,
        handed: (givers, since) => sql`EXISTS (SELECT FROM complaint_steps AS step
          WHERE step.organisation_id = complaints.organisation_id AND step.complaint_id = complaints.id
            AND step.kind = 'handed-over' AND step.from_owner_id IN ${givers} AND step.at >= ${since})`,
      }),
    );
}

/** They go where the answer they are owed goes. */
export async function complaintsToGiveBack(
  scope: ReadScope,
  { absence, holderId, customerIds }: From,
): Promise<string[]> {
  if (customerIds.length === 0) return [];
  const rows = await complaintsGoingBack(scope, absence)
    .select('complaints.id')
    .where('complaints.owner_id', '=', holderId)
    .where('complaints.customer_id', 'in', customerIds)
    .where('complaints.promise_id', 'not in', keptPromises(scope, absence))
    .execute();
  return rows.map(({ id }) => id);
}

/** Those that were chosen to stay with the stand-in. */
export function keptPromises({ trx, organisationId }: ReadScope, { id }: AbsenceRow) {
  return trx
    .selectFrom('absence_kept_promises')
    .select('promise_id')
    .where('organisation_id', '=', organisationId)
    .where('absence_id', '=', id);
}
