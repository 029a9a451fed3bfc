import { v7 as uuidv7 } from 'uuid';
import type { ReadScope } from '../../db/organisation-scope.ts';

export type Act = {
  /** Null when nobody was signed in, as with a link. */
  staffId: string | null;
  /** `feature.act`, as the procedure is called. */
  action: string;
  subjectId?: string | null;
  details?: object;
};

export async function recordAct(
  { trx, organisationId }: ReadScope,
  now: Date,
  { staffId, action, subjectId = null, details = {} }: Act,
): Promise<void> {
  await trx
    .insertInto('audit_entries')
    .values({
      organisation_id: organisationId,
      id: uuidv7(),
      at: now,
      staff_id: staffId,
      action,
      subject_id: subjectId,
      details: JSON.stringify(details),
    })
    .execute();
}
