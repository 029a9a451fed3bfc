import { AppError } from '../../../shared/errors/app-error.ts';
import type { KeepPromise } from '../../../shared/features/handovers/absence.ts';
import type { Session } from '../../auth/session.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { requireAbsence } from './absence-row.ts';
import { promisesGoingBack } from './what-goes-back.ts';

/**
 * Whether an open promise stays with the stand-in, who may be in the middle of it, when the rest is given back.
 * @throws AppError not-found for a promise that has nothing to do with the absence.
 */
export async function keepPromise(
  scope: WriteScope,
  session: Session,
  { id, promiseId, stays }: KeepPromise,
): Promise<void> {
  const absence = await requireAbsence(scope, session, id);
  const known = await promisesGoingBack(scope, absence)
    .select('promises.id')
    .where('promises.id', '=', promiseId)
    .executeTakeFirst();
  if (absence.ended_at || !known) throw new AppError('not-found', 'errors:notFound');
  const row = { organisation_id: scope.organisationId, absence_id: id, promise_id: promiseId };
  if (stays)
    await scope.trx
      .insertInto('absence_kept_promises')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  else
    await scope.trx
      .deleteFrom('absence_kept_promises')
      .where('organisation_id', '=', row.organisation_id)
      .where('absence_id', '=', row.absence_id)
      .where('promise_id', '=', row.promise_id)
      .execute();
}
