import { sql } from 'kysely';
import { LoggedKind } from '../../../../shared/features/interactions/model.ts';
import { effortShares } from '../../../../shared/features/loyalty/tiers/effort.ts';
import type { EffortMinutes } from '../../../../shared/features/loyalty/tiers/model.ts';
import { shareOfSumInterval } from '../../../../shared/statistics/share-of-sum.ts';
import type { ReadScope } from '../../../db/organisation-scope.ts';
import { contributions } from './contributions.ts';
import type { Buyers } from './load-buyers.ts';
import { loadTierRules } from './tier-rules.ts';
import type { TierSetting } from './tier-setting.ts';

/** A key customer nobody wrote to or saw for so long is neglected. */
export const silentDays = 60;
const listed = 200;

export type TierEffortReading = Awaited<ReturnType<typeof reckonEffort>>;

/** Where time goes against what comes in, by tier, and who is on the two lists worth acting on. */
export async function reckonEffort(
  scope: ReadScope,
  { now, ...setting }: TierSetting & { now: Date },
  buyers: Buyers,
) {
  const { effortMinutes } = await loadTierRules(scope);
  const efforts = await effortOf(scope, setting, { buyers, effortMinutes });
  const amounts = new Map(
    (await contributions(scope, setting, buyers)).map(({ id, contributionMinor }) => [id, contributionMinor]),
  );
  const everyone = buyers.visible.map(({ id, tier }) => {
    const { minutes = 0, lastOutAt = null } = efforts.get(id) ?? {};
    return {
      ...{ id, tier, minutes, contributionMinor: amounts.get(id) ?? 0 },
      silentSince: lastOutAt && new Date(lastOutAt).toISOString(),
    };
  });
  const tiers = (['key', 'regular', 'small', null] as const).map((tier) => ({
    ...{ tier, own: everyone.filter((one) => one.tier === tier) },
    others: everyone.filter((one) => one.tier !== tier),
  }));
  const shares = effortShares(
    tiers.map(({ tier, own }) => {
      const sum = (of: (one: (typeof own)[number]) => number) => own.reduce((all, one) => all + of(one), 0);
      return {
        ...{ tier, customers: own.length, minutes: sum(({ minutes }) => minutes) },
        contributionMinor: sum(({ contributionMinor }) => contributionMinor),
      };
    }),
  ).map((row, index) => {
    const { own, others } = tiers[index]!;
    const likely = (of: 'minutes' | 'contributionMinor') =>
      shareOfSumInterval(
        own.map((one) => one[of]),
        others.map((one) => one[of]),
      );
    return { ...row, timeLikely: likely('minutes'), contributionLikely: likely('contributionMinor') };
  });
  const since = new Date(now.getTime() - silentDays * 86_400_000).toISOString();
  return {
    shares,
    costly: everyone
      .filter(({ tier, minutes }) => tier === 'small' && minutes > 0)
      .sort((a, b) => b.minutes - a.minutes)
      .slice(0, listed),
    neglected: everyone
      .filter(({ tier, silentSince }) => tier === 'key' && (silentSince === null || silentSince < since))
      .sort((a, b) => b.contributionMinor - a.contributionMinor)
      .slice(0, listed),
  };
}

type Effort = { minutes: number; lastOutAt: number | null };

/** By buyer: minutes by kind of word, and when we last spoke to them. */
async function effortOf(
  { trx, organisationId }: ReadScope,
  { fromOn, timeZone }: TierSetting,
  { buyers, effortMinutes }: { buyers: Buyers; effortMinutes: EffortMinutes },
): Promise<Map<string, Effort>> {
  const minutesOf = LoggedKind.options.map((kind) => sql`WHEN ${kind} THEN ${effortMinutes[kind]}::float8`);
  const { rows } = await sql<{ customerId: string; minutes: number; lastOutAt: Date | null }>`
    SELECT customer_id AS "customerId", max(happened_at) FILTER (WHERE direction = 'out') AS "lastOutAt",
      coalesce(sum(CASE kind ${sql.join(minutesOf, sql` `)} ELSE 0 END)
        FILTER (WHERE (happened_at AT TIME ZONE ${timeZone})::date >= ${fromOn}), 0) AS minutes
    FROM interactions WHERE organisation_id = ${organisationId} AND deleted_at IS NULL
    GROUP BY customer_id`.execute(trx);
  const efforts = new Map<string, Effort>();
  for (const { customerId, minutes, lastOutAt } of rows) {
    const buyerId = buyers.buyerIdOf.get(customerId) ?? customerId;
    const known = efforts.get(buyerId) ?? { minutes: 0, lastOutAt: null };
    const times = [known.lastOutAt, lastOutAt?.getTime() ?? null].filter((at) => at !== null);
    efforts.set(buyerId, {
      minutes: known.minutes + minutes,
      lastOutAt: times.length === 0 ? null : Math.max(...times),
    });
  }
  return efforts;
}
