import { AppError } from '../../../shared/errors/app-error.ts';
import type { BulletinOutcome } from '../../../shared/features/bulletins/model.ts';
import type { Session } from '../../auth/session.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { loadToday } from '../customers/today.ts';
import { loadBulletin } from './store.ts';

/** What really happened, once it can be known; said again, it is corrected. @throws AppError */
export async function recordOutcome(
  scope: WriteScope,
  session: Session,
  { id, actualPercent }: BulletinOutcome,
): Promise<void> {
  const { sent_at, until_on } = await loadBulletin(scope, id);
  if (sent_at === null) throw new AppError('conflict', 'bulletins:notSent');
  if (until_on >= (await loadToday(scope, scope.now)))
    throw new AppError('conflict', 'bulletins:notOver', { untilOn: until_on });
  await scope.trx
    .updateTable('bulletins')
    .set({ actual_percent: actualPercent, recorded_by: session.staffId, recorded_at: scope.now })
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', id)
    .execute();
}
