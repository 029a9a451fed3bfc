import { AppError } from '../../../shared/errors/app-error.ts';
import type { BulletinDraft } from '../../../shared/features/bulletins/model.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope, WriteScope } from '../../db/organisation-scope.ts';
import { loadDraft } from './store.ts';

/** Written anew, or changed as long as it is a draft. @throws AppError */
export async function saveBulletin(
  scope: WriteScope,
  session: Session,
  { id, product, subject, texts, ...draft }: BulletinDraft,
): Promise<void> {
  if (!(await isBought(scope, product)))
    throw new AppError('not-found', 'bulletins:unknownProduct', { product });
  const written = {
    ...{ product, subject, from_on: draft.fromOn, until_on: draft.untilOn },
    ...{ low_percent: draft.lowPercent, high_percent: draft.highPercent },
    ...{ text_en: texts.en, text_zh: texts.zh, bought_within_months: draft.boughtWithinMonths },
    ...{ written_by: session.staffId, written_at: scope.now },
  };
  const added = await scope.trx
    .insertInto('bulletins')
    .values({ organisation_id: scope.organisationId, id, ...written })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'id']).doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows === 1n) return;
  await loadDraft(scope, id);
  await scope.trx
    .updateTable('bulletins')
    .set(written)
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', id)
    .execute();
}

/** Drafts only: what customers have read stays. @throws AppError */
export async function removeBulletin(scope: WriteScope, { id }: { id: string }): Promise<void> {
  await loadDraft(scope, id);
  await scope.trx
    .deleteFrom('bulletins')
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', id)
    .execute();
}

async function isBought({ trx, organisationId }: ReadScope, product: string): Promise<boolean> {
  const line = await trx
    .selectFrom('purchase_lines')
    .select('product')
    .where('organisation_id', '=', organisationId)
    .where('product', '=', product)
    .limit(1)
    .executeTakeFirst();
  return line !== undefined;
}
