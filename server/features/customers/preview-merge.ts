import { sql } from 'kysely';
import {
  customerDifferences,
  type FieldDifference,
} from '../../../shared/features/customers/customer-differences.ts';
import type { Customer, Identity } from '../../../shared/features/customers/model.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { listIdentities } from './customer-page.ts';
import { requireMergeable } from './merge-customers.ts';
import type { Merge } from './merged-rows.ts';
import { toCustomer, toFields } from './store.ts';

export type MergePreview = {
  kept: Customer;
  merged: Customer;
  differences: FieldDifference[];
  /** What the kept customer gets; addresses and mails it has already are not counted. */
  gains: {
    identities: Identity[];
    interactions: number;
    purchases: number;
    promises: number;
    people: number;
  };
};

export async function previewMerge(scope: ReadScope, session: Session, merge: Merge): Promise<MergePreview> {
  const { kept, merged } = await requireMergeable(scope, session, merge);
  const known = new Set((await listIdentities(scope, kept.id)).map(({ kind, value }) => `${kind}:${value}`));
  const identities = (await listIdentities(scope, merged.id)).filter(
    ({ kind, value }) => !known.has(`${kind}:${value}`),
  );
  return {
    kept: toCustomer(kept, ''),
    merged: toCustomer(merged, ''),
    differences: customerDifferences({
      kept: { ...toFields(kept), id: kept.id },
      merged: { ...toFields(merged), id: merged.id },
    }),
    gains: { identities, ...(await countRows(scope, { keptId: kept.id, mergedId: merged.id })) },
  };
}

type Counts = { interactions: number; purchases: number; promises: number; people: number };

async function countRows(scope: ReadScope, { keptId, mergedId }: Merge): Promise<Counts> {
  const { rows } = await sql<Counts>`
    SELECT
      (SELECT count(*) FROM interactions AS theirs
        WHERE organisation_id = ${scope.organisationId} AND customer_id = ${mergedId} AND deleted_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM interactions AS ours
            WHERE ours.organisation_id = theirs.organisation_id AND ours.customer_id = ${keptId}
              AND ours.message_id = theirs.message_id AND ours.deleted_at IS NULL)) AS interactions,
      (SELECT count(*) FROM purchases
        WHERE organisation_id = ${scope.organisationId} AND customer_id = ${mergedId} AND deleted_at IS NULL) AS purchases,
      (SELECT count(*) FROM promises
        WHERE organisation_id = ${scope.organisationId} AND customer_id = ${mergedId} AND deleted_at IS NULL) AS promises,
      (SELECT count(*) FROM customers
        WHERE organisation_id = ${scope.organisationId} AND company_id = ${mergedId} AND deleted_at IS NULL) AS people
  `.execute(scope.trx);
  return rows[0]!;
}
