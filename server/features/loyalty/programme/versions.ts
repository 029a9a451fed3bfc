import { type NamedLevel, Programme } from '../../../../shared/features/loyalty/programme/model.ts';
import type { ReadScope } from '../../../db/organisation-scope.ts';

export type RunningProgramme = {
  version: number;
  programme: Programme;
  switchedOnAt: Date;
  evaluatedClock: number;
  evaluatedOn: string | null;
};

function versionsOf({ trx, organisationId }: ReadScope) {
  return trx.selectFrom('programme_versions').selectAll().where('organisation_id', '=', organisationId);
}

/** The one that is on; null while none is. */
export async function runningProgramme(scope: ReadScope): Promise<RunningProgramme | null> {
  const row = await versionsOf(scope)
    .where('switched_on_at', 'is not', null)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return (
    (row && {
      version: row.version,
      programme: Programme.parse(row.programme),
      switchedOnAt: row.switched_on_at!,
      evaluatedClock: row.evaluated_clock,
      evaluatedOn: row.evaluated_on,
    }) ??
    null
  );
}

export async function runningLevels(scope: ReadScope): Promise<NamedLevel[]> {
  const running = await runningProgramme(scope);
  return running?.programme.levels.map(({ id, name, benefits }) => ({ id, name, benefits })) ?? [];
}

/** The one being written, never on yet; null where there is none. */
export async function draftProgramme(scope: ReadScope) {
  const row = await versionsOf(scope).where('switched_on_at', 'is', null).executeTakeFirst();
  return row
    ? { version: row.version, programme: Programme.parse(row.programme), savedAt: row.saved_at.toISOString() }
    : null;
}

/** Every version that was ever on, the newest first. */
export async function pastVersions(scope: ReadScope) {
  const rows = await versionsOf(scope)
    .where('switched_on_at', 'is not', null)
    .orderBy('version', 'desc')
    .execute();
  return rows.map((row) => ({
    version: row.version,
    programme: Programme.parse(row.programme),
    switchedOnAt: row.switched_on_at!.toISOString(),
    switchedOnBy: row.switched_on_by,
    endedAt: row.ended_at?.toISOString() ?? null,
  }));
}
