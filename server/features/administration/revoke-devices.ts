import { AppError } from '../../../shared/errors/app-error.ts';
import { endSessions } from '../../auth/end-sessions.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope, WriteScope } from '../../db/organisation-scope.ts';

/**
 * Ends the devices' sessions; what they know of their token tells them that they were revoked.
 * @returns the ids of those that were not revoked before.
 */
export async function revokeDevices(
  { trx, organisationId }: ReadScope,
  now: Date,
  which: { staffId: string } | { deviceId: string },
): Promise<string[]> {
  const revoked = await trx
    .updateTable('devices')
    .set({ revoked_at: now })
    .where('organisation_id', '=', organisationId)
    .where('revoked_at', 'is', null)
    .where('staffId' in which ? 'staff_id' : 'id', '=', 'staffId' in which ? which.staffId : which.deviceId)
    .returning(['id', 'session_id'])
    .execute();
  if (revoked.length > 0) {
    const sessionIds = revoked.map((device) => device.session_id);
    await endSessions(trx, { sessionIds });
  }
  return revoked.map((device) => device.id);
}

/** One's own device, or anybody's for an administrator; others' are as if they were not there. */
export async function revokeDevice(
  scope: WriteScope,
  session: Session,
  { id }: { id: string },
): Promise<void> {
  const device = await scope.trx
    .selectFrom('devices')
    .select('staff_id')
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', id)
    .executeTakeFirst();
  const isMine = device?.staff_id === session.staffId;
  if (!device || !(isMine || session.roles.includes('administrator')))
    throw new AppError('not-found', 'errors:notFound');
  await revokeDevices(scope, scope.now, { deviceId: id });
}
