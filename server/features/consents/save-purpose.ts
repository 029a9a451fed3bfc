import type { ConsentPurpose } from '../../../shared/features/consents/model.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { touchDirectory } from '../administration/touch-directory.ts';

/** Adds a purpose, or says a known one anew. Answers keep the words they were given to. */
export async function savePurpose(
  scope: WriteScope,
  { purpose }: { purpose: ConsentPurpose },
): Promise<void> {
  const said = {
    name_en: purpose.name.en,
    name_zh: purpose.name.zh,
    wording_en: purpose.wording.en,
    wording_zh: purpose.wording.zh,
    rule: purpose.rule,
    is_retired: purpose.isRetired,
  };
  await scope.trx
    .insertInto('consent_purposes')
    .values({
      organisation_id: scope.organisationId,
      id: purpose.id,
      ...said,
      created_at: scope.now,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'id']).doUpdateSet(said))
    .execute();
  await touchDirectory(scope);
}
