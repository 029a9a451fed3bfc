import { sql } from 'kysely';
import type { SurvivalSplit } from '../../../shared/features/insight/model.ts';
import { kaplanMeier, type Life, type SurvivalStep } from '../../../shared/statistics/kaplan-meier.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { loadViewer } from '../customers/visibility.ts';
import { visibleOwners } from '../customers/visible-owners.ts';

export type SurvivalCurve = {
  /** `all`, a tier or `none`, `referred` or `others`. */
  group: string;
  customers: number;
  /** Up to this many months somebody is still followed. */
  longestMonths: number;
  steps: SurvivalStep[];
};

const groups = {
  all: sql<string>`'all'`,
  tier: sql<string>`coalesce(nullif(tier, ''), 'none')`,
  source: sql<string>`CASE source WHEN 'referred' THEN 'referred' ELSE 'others' END`,
};

/** How many months customers stay, the largest group first. */
export async function loadSurvival(
  scope: ReadScope,
  session: Session,
  { by }: { by: SurvivalSplit },
): Promise<SurvivalCurve[]> {
  const viewer = await loadViewer(scope, session);
  const rows = await scope.trx
    .selectFrom('survival_months')
    .select([groups[by].as('group'), 'months'])
    .select([sql<number>`sum(lost)`.as('lost'), sql<number>`sum(staying)`.as('staying')])
    .where('organisation_id', '=', scope.organisationId)
    .where(visibleOwners(viewer))
    .groupBy(['group', 'months'])
    .execute();
  const curves = [...Map.groupBy(rows, ({ group }) => group)].map(([group, own]): SurvivalCurve => {
    const lives = own.flatMap(({ months, lost, staying }): Life[] => [
      { duration: months, hasLeft: true, count: lost },
      { duration: months, hasLeft: false, count: staying },
    ]);
    return {
      group,
      customers: own.reduce((sum, { lost, staying }) => sum + lost + staying, 0),
      longestMonths: Math.max(...own.map(({ months }) => months)),
      steps: kaplanMeier(lives.filter(({ count }) => count! > 0)),
    };
  });
  return curves.toSorted((one, other) => other.customers - one.customers);
}
