import type { CalendarDay } from '../../../shared/features/administration/calendar-day.ts';
import type { Day } from '../../../shared/time/instant.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { touchDirectory } from './touch-directory.ts';

export async function decideDay(scope: WriteScope, { day, isWorking, name }: CalendarDay): Promise<void> {
  const decided = { is_working: isWorking, name };
  await scope.trx
    .insertInto('calendar_days')
    .values({ organisation_id: scope.organisationId, day, ...decided })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'day']).doUpdateSet(decided))
    .execute();
  await touchDirectory(scope);
}

/** The country's word holds again. */
export async function clearDay(scope: WriteScope, { day }: { day: Day }): Promise<void> {
  await scope.trx
    .deleteFrom('calendar_days')
    .where('organisation_id', '=', scope.organisationId)
    .where('day', '=', day)
    .execute();
  await touchDirectory(scope);
}
