import { builtInRule, type InsightRule } from '../../../shared/features/insight/model.ts';
import type { ReadScope, WriteScope } from '../../db/organisation-scope.ts';
import { touchDirectory } from '../administration/touch-directory.ts';

export async function loadRule({ trx, organisationId }: ReadScope): Promise<InsightRule> {
  const row = await trx
    .selectFrom('insight_rules')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  if (!row) return builtInRule;
  return {
    rhythmTimes: row.rhythm_times,
    leastDays: row.least_days,
    newcomerDays: row.newcomer_days,
    keepableLowPercent: row.keepable_low_percent,
    keepableHighPercent: row.keepable_high_percent,
  };
}

export async function saveRule(scope: WriteScope, rule: InsightRule): Promise<void> {
  const said = {
    rhythm_times: rule.rhythmTimes,
    least_days: rule.leastDays,
    newcomer_days: rule.newcomerDays,
    keepable_low_percent: rule.keepableLowPercent,
    keepable_high_percent: rule.keepableHighPercent,
  };
  await scope.trx
    .insertInto('insight_rules')
    .values({ organisation_id: scope.organisationId, ...said })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(said))
    .execute();
  await touchDirectory(scope);
}
