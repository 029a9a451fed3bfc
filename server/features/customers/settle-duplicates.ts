import type { Session } from '../../auth/session.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { mergeCustomers, requireMergeable } from './merge-customers.ts';
import type { Merge } from './merged-rows.ts';
import { requireCustomer } from './store.ts';
import { loadViewer } from './visibility.ts';

/** "Not the same", for ever: no later search proposes the two again. */
export async function dismissDuplicate(scope: WriteScope, session: Session, pair: Merge): Promise<void> {
  const { kept, merged } = await requireMergeable(scope, session, pair);
  const [first, second] = [kept.id, merged.id].toSorted();
  const said = { dismissed_by: session.staffId, dismissed_at: scope.now };
  await scope.trx
    .insertInto('likely_duplicates')
    .values({
      organisation_id: scope.organisationId,
      first_id: first!,
      second_id: second!,
      reasons: [],
      via: '',
      is_obvious: false,
      found_at: scope.now,
      ...said,
    })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'first_id', 'second_id']).doUpdateSet(said),
    )
    .execute();
}

/** Many pairs in one go, each as if merged by itself and each to be split again. A chain of doubles becomes one. */
export async function mergeDuplicates(
  scope: WriteScope,
  session: Session,
  { merges }: { merges: readonly (Merge & { id: string })[] },
): Promise<void> {
  const viewer = await loadViewer(scope, session);
  for (const { id, keptId, mergedId } of merges) {
    const kept = await requireCustomer(scope, viewer, keptId);
    const merged = await requireCustomer(scope, viewer, mergedId);
    if (kept.id === merged.id) continue;
    await mergeCustomers(scope, session, { id, keptId: kept.id, mergedId: merged.id, take: [] });
  }
}
