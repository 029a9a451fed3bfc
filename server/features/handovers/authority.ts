import { AppError } from '../../../shared/errors/app-error.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';

/** Managers and administrators answer for everybody's portfolio. */
export function leads({ roles }: Session): boolean {
  return roles.some((role) => role === 'manager' || role === 'administrator');
}

/**
 * One's own, or anybody's for managers and administrators.
 * @throws AppError forbidden, or not-found for somebody who never worked here.
 */
export async function requireHandoverOf(scope: ReadScope, session: Session, fromId: string): Promise<void> {
  if (!leads(session) && fromId !== session.staffId) throw new AppError('forbidden', 'handovers:notYours');
  const known = await scope.trx
    .selectFrom('staff')
    .select('id')
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', fromId)
    .executeTakeFirst();
  if (!known) throw new AppError('not-found', 'errors:notFound');
}

/** @throws AppError invalid unless all of them work here and none is who hands over. */
export async function requireReceivers(
  scope: ReadScope,
  fromId: string,
  receiverIds: readonly string[],
): Promise<void> {
  const wanted = new Set(receiverIds);
  const working = await scope.trx
    .selectFrom('staff')
    .select('id')
    .where('organisation_id', '=', scope.organisationId)
    .where('id', 'in', [...wanted])
    .where('is_active', '=', true)
    .execute();
  if (wanted.has(fromId) || working.length < wanted.size)
    throw new AppError('invalid', 'handovers:noReceiver');
}
