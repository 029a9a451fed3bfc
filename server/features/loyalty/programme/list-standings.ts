import { sql } from 'kysely';
import { NIL } from 'uuid';
import { z } from 'zod';
import type { Session } from '../../../auth/session.ts';
import type { ReadScope } from '../../../db/organisation-scope.ts';
import { loadViewer, visibleCustomers } from '../../customers/visibility.ts';
import { visibleOwners } from '../../customers/visible-owners.ts';
import { isBuyer } from '../buyers.ts';
import { draftProgramme, runningProgramme } from './versions.ts';

export const StandingQuery = z.object({
  levelId: z.uuid().nullable(),
  /** As many as are named; all are counted. */
  limit: z.number().int().min(1).max(5000).default(100),
});

async function countsOf(scope: ReadScope, session: Session) {
  const viewer = await loadViewer(scope, session);
  const rows = await scope.trx
    .selectFrom('level_counts')
    .select(['level_id', sql<number>`sum(customers)`.as('count')])
    .where('organisation_id', '=', scope.organisationId)
    .where(visibleOwners(viewer))
    .groupBy('level_id')
    .execute();
  return rows.map(({ level_id: id, count }) => ({ levelId: id === NIL ? null : id, count }));
}

/** What is on, what is being written, and how many of the customers the reader sees stand where. */
export async function readProgramme(scope: ReadScope, session: Session) {
  const running = await runningProgramme(scope);
  return {
    running: running && {
      version: running.version,
      programme: running.programme,
      switchedOnAt: running.switchedOnAt.toISOString(),
      /** False until everybody was looked at once. */
      isSettled: running.evaluatedOn !== null,
    },
    draft: await draftProgramme(scope),
    counts: running ? await countsOf(scope, session) : [],
  };
}

/** Who stands on a level: those first who are about to leave it, then those longest on it. */
export async function listOnLevel(
  scope: ReadScope,
  session: Session,
  { levelId, limit }: z.output<typeof StandingQuery>,
) {
  const viewer = await loadViewer(scope, session);
  return scope.trx
    .selectFrom('programme_standings as standing')
    .innerJoin('customers', (join) =>
      join
        .onRef('customers.organisation_id', '=', 'standing.organisation_id')
        .onRef('customers.id', '=', 'standing.customer_id'),
    )
    .select(['customers.id', 'customers.name', 'standing.since_on as sinceOn'])
    .select(['standing.falls_on as fallsOn', 'standing.next'])
    .where('standing.organisation_id', '=', scope.organisationId)
    .where('customers.deleted_at', 'is', null)
    .where(isBuyer)
    .where((eb) => visibleCustomers(eb, viewer))
    .where('standing.level_id', levelId === null ? 'is' : '=', levelId)
    .orderBy('standing.falls_on')
    .orderBy('standing.since_on')
    .orderBy('standing.customer_id')
    .limit(limit)
    .execute();
}
