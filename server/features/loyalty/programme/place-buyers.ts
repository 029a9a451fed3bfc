import { isDeepStrictEqual } from 'node:util';
import type { Measured } from '../../../../shared/features/loyalty/programme/facts.ts';
import { comparisonsOf } from '../../../../shared/features/loyalty/programme/meets-condition.ts';
import type { Programme } from '../../../../shared/features/loyalty/programme/model.ts';
import { type NextLevel, nextLevel } from '../../../../shared/features/loyalty/programme/next-level.ts';
import {
  fallsOn,
  type Standing,
  standingOn,
} from '../../../../shared/features/loyalty/programme/standing.ts';
import type { Day } from '../../../../shared/time/instant.ts';
import type { ReadScope } from '../../../db/organisation-scope.ts';
import { measureFacts, type Setting } from './measure-facts.ts';

type Placed = Standing & { fallsOn: Day | null; next: NextLevel | null };
export type Placement = {
  customerId: string;
  before: Placed | null;
  after: Placed;
  measured: Measured;
  /** Nothing of it is new to anybody. */
  isSame: boolean;
};

/** Where these buyers stand by a programme, beside where they stood. */
export async function placeBuyers(
  scope: ReadScope,
  programme: Programme,
  { buyerIds, setting }: { buyerIds: readonly string[]; setting: Setting },
): Promise<Placement[]> {
  if (buyerIds.length === 0) return [];
  const comparisons = programme.levels.flatMap(({ condition }) => comparisonsOf(condition));
  const facts = await measureFacts(scope, comparisons, { buyerIds, setting });
  const known = await standingsOf(scope, buyerIds);
  const { today } = setting;
  return [...facts].map(([customerId, measured]) => {
    const before = known.get(customerId) ?? null;
    const standing = standingOn(programme, { before, measured, today });
    const { levelId, sinceOn, belowSinceOn } = standing;
    const after: Placed = {
      ...{ levelId, sinceOn, belowSinceOn },
      fallsOn: belowSinceOn && fallsOn(programme.downgrade, belowSinceOn),
      next: nextLevel(programme, { levelId, measured, today }),
    };
    return { customerId, before, after, measured, isSame: isDeepStrictEqual(before, after) };
  });
}

async function standingsOf(
  { trx, organisationId }: ReadScope,
  buyerIds: readonly string[],
): Promise<Map<string, Placed>> {
  const rows = await trx
    .selectFrom('programme_standings')
    .select(['customer_id', 'level_id as levelId', 'since_on as sinceOn', 'below_since_on as belowSinceOn'])
    .select(['falls_on as fallsOn', 'next'])
    .where('organisation_id', '=', organisationId)
    .where('customer_id', 'in', [...buyerIds])
    .execute();
  return new Map(rows.map(({ customer_id, ...placed }) => [customer_id, placed]));
}
