import type { Selectable } from 'kysely';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { Complaint } from '../../../shared/features/complaints/model.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope, WriteScope } from '../../db/organisation-scope.ts';
import { requireCustomerId } from '../customers/store.ts';
import { loadToday } from '../customers/today.ts';
import type { ComplaintsTables } from './tables.ts';

type ComplaintRow = Selectable<ComplaintsTables['complaints']>;
type StepRow = Selectable<ComplaintsTables['complaint_steps']>;

const shown = [
  'id',
  'customer_id',
  'kind',
  'channel',
  'words',
  'received_on',
  'owner_id',
  'state',
  'state_on',
  'verdict',
  'cause_id',
  'solution',
  'promise_id',
  'recorded_at',
  'closed_at',
] as const satisfies (keyof ComplaintRow)[];

/** What `toComplaint` needs, to be selected. */
export const complaintColumns = shown.map((column) => `complaints.${column}` as const);

export function toComplaint(row: Pick<ComplaintRow, (typeof shown)[number]>): Complaint {
  return {
    id: row.id,
    customerId: row.customer_id,
    kind: row.kind,
    channel: row.channel,
    words: row.words,
    receivedOn: row.received_on,
    ownerId: row.owner_id,
    state: row.state,
    stateOn: row.state_on,
    verdict: row.verdict,
    causeId: row.cause_id,
    solution: row.solution,
    promiseId: row.promise_id,
    recordedAt: row.recorded_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
  };
}

export async function findComplaint(scope: ReadScope, id: string): Promise<Complaint | null> {
  const row = await scope.trx
    .selectFrom('complaints')
    .select(complaintColumns)
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? toComplaint(row) : null;
}

/**
 * Whoever sees the customer may act on their complaints; what they did is recorded.
 * @throws AppError not-found when it is gone or its customer is out of sight.
 */
export async function requireComplaint(scope: ReadScope, session: Session, id: string): Promise<Complaint> {
  const complaint = await findComplaint(scope, id);
  if (!complaint) throw new AppError('not-found', 'errors:notFound');
  await requireCustomerId(scope, session, complaint.customerId);
  return complaint;
}

export async function changeComplaint(
  scope: WriteScope,
  id: string,
  change: Partial<ComplaintRow>,
): Promise<void> {
  await scope.trx
    .updateTable('complaints')
    .set(change)
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', id)
    .execute();
}

export async function recordStep(
  scope: WriteScope,
  step: Pick<StepRow, 'id' | 'complaint_id' | 'kind' | 'done_on' | 'staff_id' | 'words'> &
    Partial<Pick<StepRow, 'verdict' | 'from_owner_id' | 'to_owner_id'>>,
): Promise<void> {
  await scope.trx
    .insertInto('complaint_steps')
    .values({
      organisation_id: scope.organisationId,
      at: scope.now,
      verdict: null,
      from_owner_id: null,
      to_owner_id: null,
      ...step,
    })
    .execute();
}

/** @throws AppError invalid when the day has not come yet. */
export async function requirePast(scope: WriteScope, day: string): Promise<void> {
  if (day > (await loadToday(scope, scope.now))) throw new AppError('invalid', 'complaints:futureDay');
}
