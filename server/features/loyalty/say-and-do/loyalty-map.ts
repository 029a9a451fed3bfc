import { sql } from 'kysely';
import { z } from 'zod';
import { type LoyaltyMap, mostDots } from '../../../../shared/features/loyalty/say-and-do/loyalty-map.ts';
import { Quadrant } from '../../../../shared/features/loyalty/say-and-do/model.ts';
import type { Day } from '../../../../shared/time/instant.ts';
import type { Session } from '../../../auth/session.ts';
import type { ReadScope } from '../../../db/organisation-scope.ts';
import { loadViewer, type Viewer, visibleCustomers } from '../../customers/visibility.ts';
import { visibleOwners } from '../../customers/visible-owners.ts';

export const MapOf = z.object({
  ownerId: z.uuid().nullable().default(null),
  segment: z.string().max(40).nullable().default(null),
});

/** Where the customers this person may see stand now: all are counted, those most beyond doubt are dots. */
export async function loyaltyMap(
  scope: ReadScope,
  session: Session,
  of: z.output<typeof MapOf>,
): Promise<LoyaltyMap> {
  const latest = await latestMonth(scope);
  if (!latest) return { placedAt: null, segments: [], counts: [], dots: [] };
  const viewer = await loadViewer(scope, session);
  const { month, placedAt } = latest;
  const counted = await countsOf(scope, viewer, { month, ownerId: of.ownerId });
  const shown = counted.filter(({ segment }) => of.segment === null || segment === of.segment);
  return {
    placedAt: placedAt.toISOString(),
    segments: [...new Set(counted.map(({ segment }) => segment))].sort(),
    counts: Quadrant.options.map((quadrant) => {
      const rows = shown.filter((row) => row.quadrant === quadrant);
      return { quadrant, count: rows.reduce((sum, { count }) => sum + count, 0) };
    }),
    dots: await dotsOf(scope, viewer, { month, ...of }),
  };
}

async function countsOf(
  { trx, organisationId }: ReadScope,
  viewer: Viewer,
  { month, ownerId }: { month: Day; ownerId: string | null },
) {
  return trx
    .selectFrom('standing_counts')
    .select(['segment', 'quadrant', sql<number>`sum(customers)`.as('count')])
    .where('organisation_id', '=', organisationId)
    .where('month', '=', month)
    .where(visibleOwners(viewer))
    .$if(ownerId !== null, (query) => query.where('owner_id', '=', ownerId!))
    .groupBy(['segment', 'quadrant'])
    .execute();
}

async function dotsOf(
  { trx, organisationId }: ReadScope,
  viewer: Viewer,
  { month, ownerId, segment }: { month: Day; ownerId: string | null; segment: string | null },
): Promise<LoyaltyMap['dots']> {
  const rows = await trx
    .selectFrom('loyalty_standings as standing')
    .innerJoin('customers', (join) =>
      join
        .onRef('customers.organisation_id', '=', 'standing.organisation_id')
        .onRef('customers.id', '=', 'standing.customer_id'),
    )
    .select(['customer_id', 'customers.name', 'customers.owner_id', 'segment', 'quadrant', 'is_clear'])
    .select(['stated', 'stated_error', 'behavioural', 'behavioural_error'])
    .where('standing.organisation_id', '=', organisationId)
    .where('month', '=', month)
    .where('quadrant', '!=', 'not-known')
    .where('customers.deleted_at', 'is', null)
    .where((eb) => visibleCustomers(eb, viewer))
    .$if(ownerId !== null, (query) => query.where('customers.owner_id', '=', ownerId))
    .$if(segment !== null, (query) => query.where('segment', '=', segment!))
    .orderBy('is_clear', 'desc')
    .orderBy(sql`stated_error + behavioural_error`)
    .limit(mostDots)
    .execute();
  return rows.map((row) => ({
    ...{ customerId: row.customer_id, name: row.name, ownerId: row.owner_id, segment: row.segment },
    ...{ quadrant: row.quadrant, isClear: row.is_clear },
    stated: { value: row.stated!, error: row.stated_error! },
    behavioural: { value: row.behavioural!, error: row.behavioural_error! },
  }));
}

export async function latestMonth({ trx, organisationId }: ReadScope) {
  return trx
    .selectFrom('standing_months')
    .select(['month', 'placed_at as placedAt'])
    .where('organisation_id', '=', organisationId)
    .orderBy('month', 'desc')
    .limit(1)
    .executeTakeFirst();
}
