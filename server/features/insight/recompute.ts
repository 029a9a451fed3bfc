import { sql } from 'kysely';
import { CohortGrain } from '../../../shared/features/insight/model.ts';
import { dayIn } from '../../../shared/time/day.ts';
import { type ReadScope, writeUnclocked } from '../../db/organisation-scope.ts';
import type { Database } from '../../db/schema.ts';
import { loadSettings } from '../administration/load-settings.ts';
import type { NoteProgress } from '../administration/run-reckoning.ts';
import { countCohorts, countMonths, countSurvival } from './compute-counts.ts';
import { computeSpells } from './compute-spells.ts';
import { loadRule } from './rule.ts';

/** Reckons the bucket, cohorts and survival anew, beside the clock: no card shows them. */
export function recompute(
  database: Database,
  organisationId: string,
  now: Date,
  noteProgress: NoteProgress = async () => {},
): Promise<void> {
  return writeUnclocked(database, organisationId, (scope) => recomputeIn(scope, now, noteProgress));
}

async function recomputeIn(scope: ReadScope, now: Date, noteProgress: NoteProgress): Promise<void> {
  const { trx, organisationId } = scope;
  // Two at once would write the same rows.
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('insight ' || ${organisationId}::text, 0))`.execute(
    trx,
  );
  const { timeZone } = await loadSettings(scope);
  const reckoning = { rule: await loadRule(scope), timeZone, today: dayIn(now, timeZone) };
  await computeSpells(scope, reckoning);
  await noteProgress(0.4);
  await countMonths(scope);
  await trx.deleteFrom('cohort_cells').where('organisation_id', '=', organisationId).execute();
  for (const grain of CohortGrain.options) await countCohorts(scope, reckoning, grain);
  await noteProgress(0.9);
  await countSurvival(scope, reckoning);
  const run = { computed_at: now, through_on: reckoning.today };
  await trx
    .insertInto('insight_runs')
    .values({ organisation_id: organisationId, ...run })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(run))
    .execute();
}
