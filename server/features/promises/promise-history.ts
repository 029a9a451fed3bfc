import type { PromiseEvent } from '../../../shared/features/promises/model.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { requirePromise } from './store.ts';

export type NamedPromiseEvent = PromiseEvent & { staffName: string };

/** Everything that happened to one promise, oldest first. `staffName` is who did it, or whom a reminder went to. */
export async function promiseHistory(
  scope: ReadScope,
  session: Session,
  id: string,
): Promise<NamedPromiseEvent[]> {
  await requirePromise(scope, session, id);
  const rows = await scope.trx
    .selectFrom('promise_events as event')
    .leftJoin('staff', (join) =>
      join
        .onRef('staff.organisation_id', '=', 'event.organisation_id')
        .onRef('staff.id', '=', 'event.staff_id'),
    )
    .selectAll('event')
    .select('staff.name as staff_name')
    .where('event.organisation_id', '=', scope.organisationId)
    .where('event.promise_id', '=', id)
    .orderBy('event.at')
    .orderBy('event.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    promiseId: row.promise_id,
    kind: row.kind,
    at: row.at.toISOString(),
    staffId: row.staff_id,
    fromDueOn: row.from_due_on,
    toDueOn: row.to_due_on,
    fromOwnerId: row.from_owner_id,
    toOwnerId: row.to_owner_id,
    reason: row.reason,
    staffName: row.staff_name ?? '',
  }));
}
