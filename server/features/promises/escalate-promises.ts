import { type EscalationLevel, escalationLevel } from '../../../shared/features/promises/escalation.ts';
import { dayIn } from '../../../shared/time/day.ts';
import { type WorkingCalendar, workingCalendar } from '../../../shared/time/working-time.ts';
import { type ReadScope, readIn, type WriteScope, writeIn } from '../../db/organisation-scope.ts';
import type { Database } from '../../db/schema.ts';
import { loadCalendar } from '../administration/load-calendar.ts';
import { loadSettings } from '../administration/load-settings.ts';
import { touchCustomers } from '../customers/touch.ts';
import { type PromiseRow, recordEvent } from './store.ts';

/** Writers of the organisation wait while a batch is written. */
const batchSize = 50;

/** Lets every late promise climb to where it belongs by `now`; a second run right after changes nothing. */
export async function escalatePromises(
  { database, organisationId }: { database: Database; organisationId: string },
  now: Date,
): Promise<number> {
  const { calendar, ids } = await readIn(database, organisationId, async (scope) => {
    const settings = await loadSettings(scope);
    const today = dayIn(now, settings.timeZone);
    const calendar = workingCalendar(settings, await loadCalendar(scope, settings, now));
    const late = await openPromises(scope).where('due_on', '<', today).execute();
    return { calendar, ids: climbing(late, now, calendar).map(({ promise }) => promise.id) };
  });
  let climbed = 0;
  for (let start = 0; start < ids.length; start += batchSize) {
    const batch = ids.slice(start, start + batchSize);
    climbed += await writeIn(database, { organisationId, now }, (scope) => climb(scope, batch, calendar));
  }
  return climbed;
}

function openPromises(scope: ReadScope) {
  return scope.trx
    .selectFrom('promises')
    .selectAll()
    .where('organisation_id', '=', scope.organisationId)
    .where('state', '=', 'open')
    .where('deleted_at', 'is', null)
    .orderBy('due_on')
    .orderBy('id');
}

type Climbing = { promise: PromiseRow; level: EscalationLevel };

function climbing(promises: PromiseRow[], now: Date, calendar: WorkingCalendar): Climbing[] {
  return promises
    .map((promise) => ({
      promise,
      level: escalationLevel({ ...promise, dueOn: promise.due_on }, now, calendar),
    }))
    .filter(({ promise, level }) => level > promise.escalation);
}

/** Looks again under the clock: meanwhile one may have been kept or moved. */
async function climb(scope: WriteScope, ids: string[], calendar: WorkingCalendar): Promise<number> {
  const rows = await openPromises(scope).where('id', 'in', ids).execute();
  const still = climbing(rows, scope.now, calendar);
  for (const { promise, level } of still) {
    await scope.trx
      .updateTable('promises')
      .set({ escalation: level })
      .where('organisation_id', '=', scope.organisationId)
      .where('id', '=', promise.id)
      .execute();
    await recordEvent(scope, {
      promise_id: promise.id,
      kind: level === 3 ? 'escalated' : 'reminded',
      staff_id: level === 3 ? await leadOf(scope, promise.owner_id) : promise.owner_id,
    });
  }
  await touchCustomers(
    scope,
    still.map(({ promise }) => promise.customer_id),
  );
  return still.length;
}

/** Null for someone without a team, and for a lead: nobody is told of their own delay as if of another's. */
async function leadOf(scope: ReadScope, staffId: string): Promise<string | null> {
  const row = await scope.trx
    .selectFrom('staff')
    .innerJoin('teams', (join) =>
      join
        .onRef('teams.organisation_id', '=', 'staff.organisation_id')
        .onRef('teams.id', '=', 'staff.team_id'),
    )
    .select('teams.lead_id')
    .where('staff.organisation_id', '=', scope.organisationId)
    .where('staff.id', '=', staffId)
    .executeTakeFirst();
  return row?.lead_id === staffId ? null : (row?.lead_id ?? null);
}
