import {
  type BulletinAccuracy,
  cameTrue,
  type HitRate,
} from '../../../shared/features/bulletins/came-true.ts';
import { wilsonInterval } from '../../../shared/statistics/wilson-interval.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';

/** Null before any outcome is recorded. */
export async function bulletinAccuracy({ trx, organisationId }: ReadScope): Promise<BulletinAccuracy | null> {
  const rows = await trx
    .selectFrom('bulletins')
    .select(['product', 'low_percent as lowPercent', 'high_percent as highPercent'])
    .select('actual_percent as actualPercent')
    .where('organisation_id', '=', organisationId)
    .where('actual_percent', 'is not', null)
    .orderBy('product')
    .execute();
  if (rows.length === 0) return null;
  const outcomes = rows.map((row) => ({ product: row.product, isHit: cameTrue(row, row.actualPercent!) }));
  const ofProducts = Map.groupBy(outcomes, ({ product }) => product);
  return {
    all: hitRate(outcomes),
    byProduct: [...ofProducts].map(([product, its]) => ({ product, ...hitRate(its) })),
  };
}

function hitRate(outcomes: readonly { isHit: boolean }[]): HitRate {
  const hits = outcomes.filter(({ isHit }) => isHit).length;
  return { hits, of: outcomes.length, ...wilsonInterval(hits, outcomes.length)! };
}
