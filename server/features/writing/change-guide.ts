import type { WritingGuide } from '../../../shared/features/writing/model.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { touchDirectory } from '../administration/touch-directory.ts';

export async function changeGuide(scope: WriteScope, { competitors, reasons }: WritingGuide): Promise<void> {
  const said = { competitors, reasons_en: reasons.en, reasons_zh: reasons.zh };
  await scope.trx
    .insertInto('writing_guides')
    .values({ organisation_id: scope.organisationId, ...said })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(said))
    .execute();
  await touchDirectory(scope);
}
