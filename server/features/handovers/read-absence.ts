import { type Absence, absenceState } from '../../../shared/features/handovers/absence.ts';
import type { Day } from '../../../shared/time/instant.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { loadToday } from '../customers/today.ts';
import { type AbsenceRow, absenceRows } from './absence-row.ts';

/** What is over is shown for so long. */
const rememberedDays = 30;

/** Absences of mine, and those I stand in for: planned, under way, or over lately. */
export async function listMyAbsences(
  scope: ReadScope,
  { session: { staffId }, now }: { session: Session; now: Date },
): Promise<Absence[]> {
  const since = new Date(now.getTime() - rememberedDays * 86_400_000);
  const rows = await absenceRows(scope)
    .where((eb) => eb.or([eb('ended_at', 'is', null), eb('ended_at', '>=', since)]))
    .where((eb) =>
      eb.or([
        eb('staff_id', '=', staffId),
        eb('stand_in_id', '=', staffId),
        eb(
          'id',
          'in',
          eb
            .selectFrom('customer_handovers')
            .select('absence_id')
            .where('organisation_id', '=', scope.organisationId)
            .where('absence_id', 'is not', null)
            .where('to_id', '=', staffId),
        ),
      ]),
    )
    .orderBy('from_on')
    .limit(50)
    .execute();
  const today = await loadToday(scope, now);
  return toAbsences(scope, rows, today);
}

/** Planned or under way; there is one at most. */
export async function openAbsenceOf(scope: ReadScope, staffId: string, today: Day): Promise<Absence | null> {
  const row = await absenceRows(scope)
    .where('staff_id', '=', staffId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row ? toAbsence(scope, row, today) : null;
}

export async function toAbsence(scope: ReadScope, row: AbsenceRow, today: Day): Promise<Absence> {
  const [absence] = await toAbsences(scope, [row], today);
  return absence!;
}

async function toAbsences(scope: ReadScope, rows: readonly AbsenceRow[], today: Day): Promise<Absence[]> {
  if (rows.length === 0) return [];
  const counted = await scope.trx
    .selectFrom('customer_handovers')
    .select(['absence_id', 'to_id as staffId', (eb) => eb.fn.countAll<number>().as('customers')])
    .where('organisation_id', '=', scope.organisationId)
    .where(
      'absence_id',
      'in',
      rows.map(({ id }) => id),
    )
    .groupBy(['absence_id', 'to_id'])
    .orderBy('to_id')
    .execute();
  const standInsOf = Map.groupBy(counted, ({ absence_id }) => absence_id);
  return rows.map((row) => {
    const standIns = (standInsOf.get(row.id) ?? []).map(({ staffId, customers }) => ({ staffId, customers }));
    const general = row.stand_in_id;
    const hasGeneral = general === null || standIns.some(({ staffId }) => staffId === general);
    return {
      ...{ id: row.id, staffId: row.staff_id, fromOn: row.from_on, backOn: row.back_on, reason: row.reason },
      state: absenceState(
        { fromOn: row.from_on, returningAt: row.returning_at, endedAt: row.ended_at },
        today,
      ),
      standIns: hasGeneral ? standIns : [{ staffId: general, customers: 0 }, ...standIns],
      endedAt: row.ended_at?.toISOString() ?? null,
    };
  });
}
