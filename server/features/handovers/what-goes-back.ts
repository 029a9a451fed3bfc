import { type SqlBool, sql } from 'kysely';
import type { ReadScope } from '../../db/organisation-scope.ts';
import type { AbsenceRow } from './absence-row.ts';

type From = { absence: AbsenceRow; holderId: string; customerIds: readonly string[] };

type Owed = {
  table: 'promises' | 'complaints';
  madeAt: string;
  /** Where it stands who handed it to whom. */
  story: 'promise_events' | 'complaint_steps';
  storyOf: string;
};
const promise: Owed = {
  table: 'promises',
  madeAt: 'made_at',
  story: 'promise_events',
  storyOf: 'promise_id',
};
const complaint: Owed = {
  table: 'complaints',
  madeAt: 'recorded_at',
  story: 'complaint_steps',
  storyOf: 'complaint_id',
};

/**
 * What a stand-in owes that was handed to them, or came in since they stand in: not what they owed before. Handed by who is
 * back, or by somebody they stand in for themselves and who is still away: that goes on from the one to the other.
 */
function standingIn({ id, staff_id }: AbsenceRow, { table, madeAt, story, storyOf }: Owed) {
  const owed = (column: string) => sql.ref(`${table}.${column}`);
  return sql<SqlBool>`EXISTS (SELECT FROM customer_handovers AS standing WHERE standing.absence_id = ${id}
    AND standing.customer_id = ${owed('customer_id')} AND standing.handed_at IS NOT NULL
    AND (${owed(madeAt)} >= standing.handed_at OR EXISTS (SELECT FROM ${sql.table(story)} AS event
      WHERE event.organisation_id = ${owed('organisation_id')} AND ${sql.ref(`event.${storyOf}`)} = ${owed('id')}
        AND event.kind = 'handed-over' AND event.at >= standing.handed_at
        AND event.from_owner_id IN (SELECT ${staff_id}::uuid UNION SELECT earlier.from_id FROM customer_handovers AS earlier
          WHERE earlier.organisation_id = standing.organisation_id AND earlier.customer_id = standing.customer_id
            AND earlier.absence_id <> standing.absence_id AND earlier.handed_clock < standing.handed_clock
            AND earlier.settled_at IS NULL))))`;
}

/** The open promises that go back with these customers. */
export function promisesGoingBack({ trx, organisationId }: ReadScope, absence: AbsenceRow) {
  return trx
    .selectFrom('promises')
    .where('promises.organisation_id', '=', organisationId)
    .where('promises.state', '=', 'open')
    .where('promises.deleted_at', 'is', null)
    .where(standingIn(absence, promise));
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
    .where(standingIn(absence, complaint));
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
