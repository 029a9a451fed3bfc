import type { Session } from '../../auth/session.ts';
import { readIn, type WriteScope, writeIn } from '../../db/organisation-scope.ts';
import type { Database } from '../../db/schema.ts';
import { loadToday } from '../customers/today.ts';
import { type AbsenceRow, absenceRows, requireAbsence } from './absence-row.ts';
import { endAbsence, giveBack } from './give-back.ts';
import { handToStandIns } from './hand-to-stand-ins.ts';
import type { Slice } from './slice.ts';

const nothing: Slice = { done: 0, left: 0 };

/** The next slice of what the day asks for: handing over while somebody is away, giving back when they are due. */
async function proceed(scope: WriteScope, absence: AbsenceRow): Promise<Slice> {
  const today = await loadToday(scope, scope.now);
  if (absence.ended_at || absence.from_on > today) return nothing;
  return absence.returning_at || absence.back_on <= today
    ? giveBack(scope, absence)
    : handToStandIns(scope, absence);
}

export async function proceedWithAbsence(
  scope: WriteScope,
  session: Session,
  { id }: { id: string },
): Promise<Slice> {
  return proceed(scope, await requireAbsence(scope, session, id));
}

/** Back earlier, or not away after all: from now on all is given back. */
export async function endEarly(scope: WriteScope, session: Session, { id }: { id: string }): Promise<void> {
  const absence = await requireAbsence(scope, session, id);
  if (absence.ended_at || absence.returning_at) return;
  await scope.trx
    .updateTable('absences')
    .set({ returning_at: scope.now })
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', id)
    .execute();
  const today = await loadToday(scope, scope.now);
  if (absence.from_on > today) await endAbsence(scope, absence);
}

type Place = { database: Database; organisationId: string };

/** Every absence as far as the day asks for. A second run changes nothing. Answers how many customers changed hands. */
export async function tendAbsences({ database, organisationId }: Place, now: Date): Promise<number> {
  const open = await readIn(database, organisationId, async (scope) =>
    absenceRows(scope)
      .where('ended_at', 'is', null)
      .where('from_on', '<=', await loadToday(scope, now))
      .orderBy('back_on')
      .execute(),
  );
  let handed = 0;
  for (const { id } of open)
    for (let slice = { done: 1, left: 1 }; slice.left > 0 && slice.done > 0; handed += slice.done)
      slice = await writeIn(database, { organisationId, now }, async (scope) => {
        const absence = await absenceRows(scope).where('id', '=', id).executeTakeFirstOrThrow();
        return proceed(scope, absence);
      });
  return handed;
}
