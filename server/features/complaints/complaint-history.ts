import type { ComplaintEvent } from '../../../shared/features/complaints/model.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { requireComplaint } from './store.ts';

/** Every step, oldest first. */
export async function complaintHistory(
  scope: ReadScope,
  session: Session,
  id: string,
): Promise<ComplaintEvent[]> {
  const complaint = await requireComplaint(scope, session, id);
  const rows = await scope.trx
    .selectFrom('complaint_steps as step')
    .innerJoin('staff', (join) =>
      join
        .onRef('staff.organisation_id', '=', 'step.organisation_id')
        .onRef('staff.id', '=', 'step.staff_id'),
    )
    .leftJoin('staff as before', (join) =>
      join
        .onRef('before.organisation_id', '=', 'step.organisation_id')
        .onRef('before.id', '=', 'step.from_owner_id'),
    )
    .leftJoin('staff as after', (join) =>
      join
        .onRef('after.organisation_id', '=', 'step.organisation_id')
        .onRef('after.id', '=', 'step.to_owner_id'),
    )
    .where('step.organisation_id', '=', scope.organisationId)
    .where('step.complaint_id', '=', complaint.id)
    .select([
      'step.id',
      'step.kind',
      'step.done_on as doneOn',
      'step.at',
      'step.words',
      'step.verdict',
      'staff.name as staffName',
      'before.name as fromOwnerName',
      'after.name as toOwnerName',
    ])
    .orderBy('step.at')
    .orderBy('step.id')
    .execute();
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
