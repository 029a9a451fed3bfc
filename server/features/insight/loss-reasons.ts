import { builtInReasons } from '../../../shared/features/insight/built-in-reasons.ts';
import type { LossReason } from '../../../shared/features/insight/model.ts';
import type { ReadScope, WriteScope } from '../../db/organisation-scope.ts';
import { overBuiltIn } from '../administration/over-built-in.ts';
import { touchDirectory } from '../administration/touch-directory.ts';

/** The built-in reasons as this organisation words them, then what it added. */
export async function loadReasons({ trx, organisationId }: ReadScope): Promise<LossReason[]> {
  const rows = await trx
    .selectFrom('loss_reasons')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const own = rows.map((row) => ({
    id: row.id,
    name: { en: row.name_en, zh: row.name_zh },
    isKeepable: row.is_keepable,
    isRetired: row.is_retired,
  }));
  return overBuiltIn<LossReason>(builtInReasons, own);
}

export async function saveReason(scope: WriteScope, { reason }: { reason: LossReason }): Promise<void> {
  const said = {
    name_en: reason.name.en,
    name_zh: reason.name.zh,
    is_keepable: reason.isKeepable,
    is_retired: reason.isRetired,
  };
  await scope.trx
    .insertInto('loss_reasons')
    .values({ organisation_id: scope.organisationId, id: reason.id, ...said, created_at: scope.now })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'id']).doUpdateSet(said))
    .execute();
  await touchDirectory(scope);
}
