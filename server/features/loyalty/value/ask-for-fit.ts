import { v7 as uuidv7 } from 'uuid';
import type { WriteScope } from '../../../db/organisation-scope.ts';
import { recordAct } from '../../administration/audit.ts';

/** One fit waits at a time: asked again, the waiting one is meant. Returns its id. */
export async function askForFit(scope: WriteScope, askedBy: string | null): Promise<string> {
  const { trx, organisationId, now } = scope;
  const waiting = await trx
    .selectFrom('loyalty_fits')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  if (waiting) return waiting.id;
  const id = uuidv7();
  const row = { organisation_id: organisationId, id, asked_by: askedBy, asked_at: now };
  await trx.insertInto('loyalty_fits').values(row).execute();
  if (askedBy) await recordAct(scope, now, { staffId: askedBy, action: 'value.fitNow', subjectId: id });
  return id;
}
