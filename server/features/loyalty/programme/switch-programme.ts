import { z } from 'zod';
import { AppError } from '../../../../shared/errors/app-error.ts';
import { Instant } from '../../../../shared/time/instant.ts';
import type { Session } from '../../../auth/session.ts';
import type { WriteScope } from '../../../db/organisation-scope.ts';
import { recordAct } from '../../administration/audit.ts';
import { touchDirectory } from '../../administration/touch-directory.ts';
import { draftProgramme } from './versions.ts';

/** The draft as it was previewed. */
export const SwitchOn = z.object({ version: z.number().int(), savedAt: Instant });

/** The draft takes over; its job then looks at everybody. */
export async function switchOn(
  scope: WriteScope,
  session: Session,
  { version, savedAt }: z.output<typeof SwitchOn>,
): Promise<void> {
  const draft = await draftProgramme(scope);
  if (draft?.version !== version || draft.savedAt !== savedAt)
    throw new AppError('conflict', 'programme:draftChanged');
  await endRunning(scope);
  await scope.trx
    .updateTable('programme_versions')
    .set({ switched_on_at: scope.now, switched_on_by: session.staffId })
    .where('organisation_id', '=', scope.organisationId)
    .where('version', '=', version)
    .execute();
  await touchDirectory(scope);
  await record(scope, session, { action: 'programme.switchOn', details: { version } });
}

/** Nobody has a level any more; what they had is remembered for a version to come. */
export async function switchOff(scope: WriteScope, session: Session): Promise<void> {
  await endRunning(scope);
  await touchDirectory(scope);
  await record(scope, session, { action: 'programme.switchOff', details: {} });
}

async function endRunning({ trx, organisationId, now }: WriteScope): Promise<void> {
  await trx
    .updateTable('programme_versions')
    .set({ ended_at: now })
    .where('organisation_id', '=', organisationId)
    .where('switched_on_at', 'is not', null)
    .where('ended_at', 'is', null)
    .execute();
}

function record(scope: WriteScope, { staffId }: Session, act: { action: string; details: object }) {
  return recordAct(scope, scope.now, { staffId, ...act });
}
