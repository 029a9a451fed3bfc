import { AppError } from '../../../shared/errors/app-error.ts';
import type { OrganisationSettings } from '../../../shared/features/administration/model.ts';
import { isTimeZone } from '../../../shared/time/time-zone.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { bumpAccess } from './change-access.ts';
import { readSettings } from './store.ts';
import { touchDirectory } from './touch-directory.ts';

export async function updateSettings(
  scope: WriteScope,
  { name, settings }: { name: string; settings: OrganisationSettings },
): Promise<void> {
  if (!isTimeZone(settings.timeZone)) throw new AppError('invalid', 'administration:unknownTimeZone');
  const { settings: before } = await readSettings(scope);
  await scope.trx
    .updateTable('organisations')
    .set({ name, settings: JSON.stringify(settings) })
    .where('organisation_id', '=', scope.organisationId)
    .execute();
  await touchDirectory(scope);
  const isSameReach =
    before.customerAccess === settings.customerAccess && before.deviceScope === settings.deviceScope;
  if (!isSameReach) await bumpAccess(scope, 'everyone');
}
