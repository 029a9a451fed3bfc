import { z } from 'zod';
import { TierCuts } from '../../../../shared/features/loyalty/tiers/model.ts';
import type { Session } from '../../../auth/session.ts';
import type { WriteScope } from '../../../db/organisation-scope.ts';
import { recordAct } from '../../administration/audit.ts';
import { isBuyer } from '../buyers.ts';
import { contributions } from './contributions.ts';
import { forgetReadings } from './kept-readings.ts';
import { loadBuyers } from './load-buyers.ts';
import { everybody, movesOf } from './preview-tiers.ts';
import { saveCuts } from './tier-rules.ts';
import { tierSetting } from './tier-setting.ts';
import { writeTiers } from './write-tiers.ts';

export const ApplyTiers = z.object({
  cuts: TierCuts,
  reason: z.string().trim().min(1).max(500),
  /** Where the slice before ended. */
  after: z.uuid().nullable(),
});

/** Colleagues' writes wait for one slice at most. */
const sliceSize = 500;

/** The next slice of customers; the caller repeats until `next` is null. */
export async function applyTiers(
  scope: WriteScope,
  session: Session,
  { cuts, reason, after }: z.output<typeof ApplyTiers>,
): Promise<{ changed: number; next: string | null }> {
  if (after === null) {
    await saveCuts(scope, cuts);
    const act = { staffId: session.staffId, action: 'tiers.applyCuts', details: { cuts, reason } };
    await recordAct(scope, scope.now, act);
  }
  const buyers = await scope.trx
    .selectFrom('customers')
    .select('id')
    .where('organisation_id', '=', scope.organisationId)
    .where('deleted_at', 'is', null)
    .where(isBuyer)
    .$if(after !== null, (query) => query.where('id', '>', after!))
    .orderBy('id')
    .limit(sliceSize)
    .execute();
  const setting = await tierSetting(scope, cuts.months, scope.now);
  const buyerIds = buyers.map(({ id }) => id);
  const slice = await loadBuyers(scope, everybody, buyerIds);
  const moves = movesOf(await contributions(scope, setting, slice), cuts);
  await writeTiers(scope, moves, { reason, staffId: session.staffId, currency: setting.currency });
  const next = buyerIds.length < sliceSize ? null : buyerIds.at(-1)!;
  if (next === null) await forgetReadings(scope);
  return { changed: moves.length, next };
}
