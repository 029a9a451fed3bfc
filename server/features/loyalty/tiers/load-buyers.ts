import { sql } from 'kysely';
import type { Tier } from '../../../../shared/features/customers/model.ts';
import type { ReadScope } from '../../../db/organisation-scope.ts';
import { type Viewer, visibleCustomers } from '../../customers/visibility.ts';

export type Buyer = { id: string; name: string; tier: Tier | null; isPinned: boolean };
export type Buyers = {
  /** Those the reader may see. */
  visible: Buyer[];
  /** By customer, also of those who are gone: whose doings theirs are. */
  buyerIdOf: ReadonlyMap<string, string>;
  isEverybody: boolean;
};

/** Companies with their people, and people without one; `buyerIds` narrows it to some. */
export async function loadBuyers(
  { trx, organisationId }: ReadScope,
  viewer: Viewer,
  buyerIds: readonly string[] | null = null,
): Promise<Buyers> {
  const rows = await trx
    .selectFrom('customers')
    .select(['id', 'name', 'tier', 'company_id as companyId'])
    .select((eb) => [
      eb('deleted_at', 'is', null).as('isLiving'),
      sql<boolean>`${visibleCustomers(eb, viewer)}`.as('isVisible'),
      sql<boolean>`EXISTS (SELECT FROM tier_pins WHERE tier_pins.organisation_id = customers.organisation_id
        AND tier_pins.customer_id = customers.id)`.as('isPinned'),
    ])
    .where('organisation_id', '=', organisationId)
    .$if(buyerIds !== null, (query) =>
      query.where(sql<boolean>`(id = ANY(${buyerIds}::uuid[]) OR company_id = ANY(${buyerIds}::uuid[]))`),
    )
    .execute();
  const living = new Set(rows.filter(({ isLiving }) => isLiving).map(({ id }) => id));
  const buyerIdOf = new Map(
    rows.map(({ id, companyId }) => [id, companyId && living.has(companyId) ? companyId : id]),
  );
  const visible = rows.filter(
    ({ id, isLiving, isVisible }) => isLiving && isVisible && buyerIdOf.get(id) === id,
  );
  return {
    visible: visible.map(({ id, name, tier, isPinned }) => ({ id, name, tier, isPinned })),
    buyerIdOf,
    isEverybody: buyerIds === null,
  };
}
