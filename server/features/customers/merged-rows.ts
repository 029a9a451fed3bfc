import { sql } from 'kysely';
import type { CustomerFields } from '../../../shared/features/customers/customer-fields.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';

/** Every table whose rows follow their customer, and the column that names it. */
const followingTables = {
  customer_identities: 'customer_id',
  interactions: 'customer_id',
  purchases: 'customer_id',
  promises: 'customer_id',
  complaints: 'customer_id',
  prompt_answers: 'customer_id',
  consent_answers: 'customer_id',
  important_days: 'customer_id',
  preference_links: 'customer_id',
  match_rejections: 'customer_id',
  tier_changes: 'customer_id',
  level_changes: 'customer_id',
  customer_losses: 'customer_id',
  referrals: 'customer_id',
  pulses: 'customer_id',
  bulletin_recipients: 'customer_id',
  loyalty_signs: 'customer_id',
  customer_handovers: 'customer_id',
  customers: 'company_id',
} as const;
type FollowingTable = keyof typeof followingTables;

/** All a split needs to give everything back. Ids per table. */
export type Moved = {
  rows: Record<FollowingTable, string[]>;
  /** Stayed behind and hidden, because the kept customer had the same address or mail already. */
  hidden: { customer_identities: string[]; interactions: string[] };
  /** Who was brought by whom; a merge of an earlier version knows nothing of it. */
  referrals?: { hidden: string[]; referrers: string[] };
  /** "Not them" marks the merge proved wrong. */
  withdrawnRejections: string[];
  fieldsBefore: CustomerFields;
  fieldsAfter: CustomerFields;
};

export type Merge = { keptId: string; mergedId: string };

/** Moves all rows but the hidden ones and bulletins that both received. Returns what was moved. */
export async function moveRows(
  scope: WriteScope,
  { keptId, mergedId }: Merge,
  hidden: Moved['hidden'],
  hiddenReferrals: readonly string[],
): Promise<Moved['rows']> {
  const stay = [keptId, ...hidden.customer_identities, ...hidden.interactions, ...hiddenReferrals];
  stay.push(...(await bulletinsOfBoth(scope, { keptId, mergedId })));
  const moved = {} as Moved['rows'];
  for (const table of Object.keys(followingTables) as FollowingTable[]) {
    const column = sql.ref(followingTables[table]);
    const { rows } = await sql<{ id: string }>`
      UPDATE ${sql.table(table)} SET ${column} = ${keptId}
      WHERE organisation_id = ${scope.organisationId} AND ${column} = ${mergedId} AND id != ALL(${stay}::uuid[])
      RETURNING id`.execute(scope.trx);
    moved[table] = rows.map(({ id }) => id);
  }
  return moved;
}

/** Each customer has a bulletin once: what the merged one received stays in its name. */
async function bulletinsOfBoth(
  { trx, organisationId }: WriteScope,
  { keptId, mergedId }: Merge,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM bulletin_recipients AS merged
    WHERE organisation_id = ${organisationId} AND customer_id = ${mergedId} AND EXISTS (
      SELECT FROM bulletin_recipients AS kept WHERE kept.organisation_id = merged.organisation_id
        AND kept.bulletin_id = merged.bulletin_id AND kept.customer_id = ${keptId})`.execute(trx);
  return rows.map(({ id }) => id);
}

/** What went elsewhere since the merge stays there; a merge of an earlier version knows fewer tables. */
export async function giveRowsBack(
  scope: WriteScope,
  { keptId, mergedId }: Merge,
  moved: Partial<Moved['rows']>,
): Promise<void> {
  for (const table of Object.keys(followingTables) as FollowingTable[]) {
    const column = sql.ref(followingTables[table]);
    await sql`
      UPDATE ${sql.table(table)} SET ${column} = ${mergedId}
      WHERE organisation_id = ${scope.organisationId} AND ${column} = ${keptId} AND id = ANY(${moved[table] ?? []}::uuid[])
      `.execute(scope.trx);
  }
}
