import { sql } from 'kysely';
import { bucketPeriods } from '../../../shared/features/insight/bucket-periods.ts';
import { type LeakingPeriod, lostShare } from '../../../shared/features/insight/lost-share.ts';
import type { Grain, InsightRule } from '../../../shared/features/insight/model.ts';
import type { Day } from '../../../shared/time/instant.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { loadViewer } from '../customers/visibility.ts';
import { visibleOwners } from '../customers/visible-owners.ts';
import { loadRule } from './rule.ts';

/** When the figures were reckoned, and up to which day; null before the first time. */
export type InsightRun = { computedAt: string; throughOn: Day } | null;
export type Bucket = { run: InsightRun; rule: InsightRule; periods: LeakingPeriod[] };

export async function loadRun({ trx, organisationId }: ReadScope): Promise<InsightRun> {
  const row = await trx
    .selectFrom('insight_runs')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return row ? { computedAt: row.computed_at.toISOString(), throughOn: row.through_on } : null;
}

/** Over the customers this person may see. */
export async function loadBucket(
  scope: ReadScope,
  session: Session,
  { grain }: { grain: Grain },
): Promise<Bucket> {
  const run = await loadRun(scope);
  const viewer = await loadViewer(scope, session);
  const months = await scope.trx
    .selectFrom('bucket_months')
    .select([
      'month_on as monthOn',
      sql<number>`sum(won)`.as('won'),
      sql<number>`sum(lost)`.as('lost'),
      sql<number>`sum(regained)`.as('regained'),
    ])
    .where('organisation_id', '=', scope.organisationId)
    .where(visibleOwners(viewer))
    .groupBy('month_on')
    .execute();
  const rule = await loadRule(scope);
  const periods = run ? bucketPeriods(months, grain, run.throughOn) : [];
  return { run, rule, periods: periods.map((period) => ({ ...period, lostShare: lostShare(period) })) };
}
