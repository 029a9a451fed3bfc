import { sql } from 'kysely';
import type { CohortGrain } from '../../../shared/features/insight/model.ts';
import { type Cohort, retention } from '../../../shared/features/insight/retention.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { loadViewer } from '../customers/visibility.ts';
import { visibleOwners } from '../customers/visible-owners.ts';
import { loadRun } from './bucket.ts';

export async function loadCohorts(
  scope: ReadScope,
  session: Session,
  { grain }: { grain: CohortGrain },
): Promise<Cohort[]> {
  const run = await loadRun(scope);
  if (!run) return [];
  const viewer = await loadViewer(scope, session);
  const cells = await scope.trx
    .selectFrom('cohort_cells')
    .select([
      'cohort_on as cohortOn',
      'age',
      sql<number>`sum(begun)`.as('begun'),
      sql<number>`sum(ended)`.as('ended'),
      sql<number>`sum(ordered)`.as('ordered'),
    ])
    .where('organisation_id', '=', scope.organisationId)
    .where('grain', '=', grain)
    .where(visibleOwners(viewer))
    .groupBy(['cohort_on', 'age'])
    .execute();
  return retention(cells, { grain, through: run.throughOn });
}
