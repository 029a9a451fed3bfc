import type { AbsenceDetail } from '../../../shared/features/handovers/absence.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { complaintColumns, toComplaint } from '../complaints/store.ts';
import { loadToday } from '../customers/today.ts';
import { loadViewer, type Viewer, visibleCustomers } from '../customers/visibility.ts';
import { promiseColumns, toPromise } from '../promises/store.ts';
import { type AbsenceRow, requireAbsence } from './absence-row.ts';
import { toAbsence } from './read-absence.ts';
import { complaintsGoingBack, keptPromises, promisesGoingBack } from './what-goes-back.ts';

/** Longer lists are cut: what is owed soonest first. */
const most = 200;

/** What came in while somebody was away, who has it, and which customers did not come back; only of customers in the reader's sight. */
export async function absenceDetail(
  scope: ReadScope,
  { session, now }: { session: Session; now: Date },
  { id }: { id: string },
): Promise<AbsenceDetail> {
  const row = await requireAbsence(scope, session, id);
  const viewer = await loadViewer(scope, session);
  return {
    absence: await toAbsence(scope, row, await loadToday(scope, now)),
    promises: await listPromises(scope, viewer, row),
    complaints: await listComplaints(scope, viewer, row),
    changedMeanwhile: await listChanged(scope, viewer, row),
  };
}

async function listPromises(scope: ReadScope, viewer: Viewer, row: AbsenceRow) {
  const kept = await keptPromises(scope, row).execute();
  const keptIds = new Set(kept.map(({ promise_id }) => promise_id));
  const rows = await promisesGoingBack(scope, row)
    .innerJoin('customers', (join) =>
      join
        .onRef('customers.organisation_id', '=', 'promises.organisation_id')
        .onRef('customers.id', '=', 'promises.customer_id'),
    )
    .select(promiseColumns)
    .select('customers.name as customerName')
    .where('promises.owner_id', '!=', row.staff_id)
    .where((eb) => visibleCustomers(eb, viewer))
    .orderBy('promises.due_on')
    .orderBy('promises.id')
    .limit(most)
    .execute();
  return rows.map(({ customerName, ...promise }) => ({
    ...{ customerName, promise: toPromise(promise), stays: keptIds.has(promise.id) },
  }));
}

async function listComplaints(scope: ReadScope, viewer: Viewer, row: AbsenceRow) {
  const rows = await complaintsGoingBack(scope, row)
    .innerJoin('customers', (join) =>
      join
        .onRef('customers.organisation_id', '=', 'complaints.organisation_id')
        .onRef('customers.id', '=', 'complaints.customer_id'),
    )
    .select(complaintColumns)
    .select('customers.name as customerName')
    .where((eb) => visibleCustomers(eb, viewer))
    .orderBy('complaints.recorded_at')
    .limit(most)
    .execute();
  return rows.map(({ customerName, ...complaint }) => ({ customerName, complaint: toComplaint(complaint) }));
}

async function listChanged({ trx, organisationId }: ReadScope, viewer: Viewer, row: AbsenceRow) {
  return trx
    .selectFrom('customer_handovers as handed')
    .innerJoin('customers', (join) =>
      join
        .onRef('customers.organisation_id', '=', 'handed.organisation_id')
        .onRef('customers.id', '=', 'handed.customer_id'),
    )
    .select(['customers.id', 'customers.name', 'customers.owner_id as ownerId'])
    .where('handed.organisation_id', '=', organisationId)
    .where('handed.absence_id', '=', row.id)
    .where('handed.outcome', '=', 'changed-meanwhile')
    .where('customers.deleted_at', 'is', null)
    .where((eb) => visibleCustomers(eb, viewer))
    .orderBy('customers.name')
    .limit(most)
    .execute();
}
