import { addDays } from '../../../shared/time/day.ts';
import { writeUnclocked } from '../../db/organisation-scope.ts';
import type { Database } from '../../db/schema.ts';
import { loadToday } from '../customers/today.ts';
import { weighToday } from './weigh-today.ts';

/** Whoever has not looked for so long has their list weighed when they look again. */
const keptDays = 14;

/** Brings the lists of those who read them up to date, one person at a time, and forgets the others'. */
export async function keepLists(database: Database, organisationId: string, now: Date): Promise<void> {
  const people = await writeUnclocked(database, organisationId, async (scope) => {
    const today = await loadToday(scope, now);
    await scope.trx
      .deleteFrom('today_lists')
      .where('organisation_id', '=', organisationId)
      .where('read_on', '<', addDays(today, -keptDays))
      .execute();
    return scope.trx
      .selectFrom('today_lists')
      .innerJoin('staff', (join) =>
        join
          .onRef('staff.organisation_id', '=', 'today_lists.organisation_id')
          .onRef('staff.id', '=', 'today_lists.staff_id'),
      )
      .select(['staff.id as staffId', 'staff.roles'])
      .where('staff.organisation_id', '=', organisationId)
      .where('staff.is_active', '=', true)
      .execute();
  });
  for (const session of people)
    await writeUnclocked(database, organisationId, (scope) => weighToday(scope, { session, now }));
}
