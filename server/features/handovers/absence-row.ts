import type { Selectable } from 'kysely';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { leads } from './authority.ts';
import type { HandoversTables } from './tables.ts';

export type AbsenceRow = Selectable<HandoversTables['absences']>;

export function absenceRows({ trx, organisationId }: ReadScope) {
  return trx.selectFrom('absences').selectAll().where('organisation_id', '=', organisationId);
}

/**
 * For who is away, who stands in, managers and administrators.
 * @throws AppError not-found for everybody else.
 */
export async function requireAbsence(scope: ReadScope, session: Session, id: string): Promise<AbsenceRow> {
  const row = await absenceRows(scope).where('id', '=', id).executeTakeFirst();
  if (row && (leads(session) || (await concerns(scope, row, session.staffId)))) return row;
  throw new AppError('not-found', 'errors:notFound');
}

async function concerns(scope: ReadScope, row: AbsenceRow, staffId: string): Promise<boolean> {
  if (staffId === row.staff_id || staffId === row.stand_in_id) return true;
  const given = await scope.trx
    .selectFrom('customer_handovers')
    .select('id')
    .where('organisation_id', '=', scope.organisationId)
    .where('absence_id', '=', row.id)
    .where('to_id', '=', staffId)
    .limit(1)
    .executeTakeFirst();
  return given !== undefined;
}

/** What happens by itself on the day happens in the name of who planned it. */
export function plannerOf({ organisation_id, planned_by }: AbsenceRow): Session {
  return { organisationId: organisation_id, staffId: planned_by, roles: ['staff'], deviceId: null };
}
