import { sql } from 'kysely';
import { z } from 'zod';
import type { LoyaltyMap } from '../../../../shared/features/loyalty/say-and-do/loyalty-map.ts';
import { Quadrant } from '../../../../shared/features/loyalty/say-and-do/model.ts';
import type { Session } from '../../../auth/session.ts';
import type { ReadScope } from '../../../db/organisation-scope.ts';
import { loadViewer, visibleCustomers } from '../../customers/visibility.ts';

/** More dots than that no eye tells apart. */
const mostDots = 1500;

export const MapOf = z.object({
  ownerId: z.uuid().nullable().default(null),
  segment: z.string().max(40).nullable().default(null),
});

/** Where the customers this person may see stand now: all are counted, those most beyond doubt are dots. */
export async function loyaltyMap(
  scope: ReadScope,
  session: Session,
  { ownerId, segment }: z.output<typeof MapOf>,
): Promise<LoyaltyMap> {
  const latest = await latestMonth(scope);
  if (!latest) return { placedAt: null, segments: [], counts: [], dots: [] };
  const viewer = await loadViewer(scope, session);
  const standing = scope.trx
    .selectFrom('loyalty_standings as standing')
    .innerJoin('customers', (join) =>
      join
        .onRef('customers.organisation_id', '=', 'standing.organisation_id')
        .onRef('customers.id', '=', 'standing.customer_id'),
    )
    .where('standing.organisation_id', '=', scope.organisationId)
    .where('month', '=', latest.month)
    .where('customers.deleted_at', 'is', null)
    .where((eb) => visibleCustomers(eb, viewer));
  const owned = standing.$if(ownerId !== null, (query) => query.where('customers.owner_id', '=', ownerId));
  const counts = await owned
    .select((eb) => ['segment', 'quadrant', eb.fn.countAll<number>().as('count')])
    .groupBy(['segment', 'quadrant'])
    .execute();
  const dots = await owned
    .$if(segment !== null, (query) => query.where('segment', '=', segment!))
    .select(['customer_id', 'customers.name', 'customers.owner_id', 'segment', 'quadrant', 'is_clear'])
    .select(['stated', 'stated_error', 'behavioural', 'behavioural_error'])
    .where('quadrant', '!=', 'not-known')
    .orderBy('is_clear', 'desc')
    .orderBy(sql`stated_error + behavioural_error`)
    .limit(mostDots)
    .execute();
  const shown = counts.filter((row) => segment === null || row.segment === segment);
  return {
    placedAt: latest.placedAt.toISOString(),
    segments: [...new Set(counts.map((row) => row.segment))].sort(),
    counts: Quadrant.options.map((quadrant) => {
      const rows = shown.filter((row) => row.quadrant === quadrant);
      return { quadrant, count: rows.reduce((sum, { count }) => sum + Number(count), 0) };
    }),
    dots: dots.map((row) => ({
      ...{ customerId: row.customer_id, name: row.name, ownerId: row.owner_id, segment: row.segment },
      ...{ quadrant: row.quadrant, isClear: row.is_clear },
      stated: { value: row.stated!, error: row.stated_error! },
      behavioural: { value: row.behavioural!, error: row.behavioural_error! },
    })),
  };
}

async function latestMonth({ trx, organisationId }: ReadScope) {
  return trx
    .selectFrom('loyalty_standings')
    .select(['month', 'placed_at as placedAt'])
    .where('organisation_id', '=', organisationId)
    .orderBy('month', 'desc')
    .orderBy('placed_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}
