import { z } from 'zod';
import { Tier } from '../../../../shared/features/customers/model.ts';
import type { Session } from '../../../auth/session.ts';
import type { WriteScope } from '../../../db/organisation-scope.ts';
import { loadSettings } from '../../administration/load-settings.ts';
import { requireCustomerId } from '../../customers/store.ts';
import { writeTiers } from './write-tiers.ts';

export const SetTier = z.object({
  customerId: z.uuid(),
  tier: Tier.nullable(),
  isPinned: z.boolean(),
  reason: z.string().trim().min(1).max(500),
});

/** By hand. Pinned, it stays whatever the cut points say. */
export async function setTier(
  scope: WriteScope,
  session: Session,
  { customerId, tier, isPinned, reason }: z.output<typeof SetTier>,
): Promise<void> {
  const id = await requireCustomerId(scope, session, customerId);
  const { trx, organisationId, now } = scope;
  const { currency } = await loadSettings(scope);
  const said = { reason, staffId: session.staffId, currency };
  await writeTiers(scope, [{ id, to: tier, contributionMinor: null }], said);
  await trx
    .deleteFrom('tier_pins')
    .where('organisation_id', '=', organisationId)
    .where('customer_id', '=', id)
    .execute();
  if (!isPinned) return;
  await trx
    .insertInto('tier_pins')
    .values({ organisation_id: organisationId, customer_id: id, pinned_by: session.staffId, pinned_at: now })
    .execute();
}
