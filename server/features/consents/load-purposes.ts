import { defaultPurposes } from '../../../shared/features/consents/default-purposes.ts';
import type { ConsentPurpose } from '../../../shared/features/consents/model.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { overBuiltIn } from '../administration/over-built-in.ts';

/** What this organisation contacts customers for: its own words over the built-in ones, then what it added. */
export async function loadPurposes({ trx, organisationId }: ReadScope): Promise<ConsentPurpose[]> {
  const rows = await trx
    .selectFrom('consent_purposes')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const own = rows.map((row) => ({
    id: row.id,
    name: { en: row.name_en, zh: row.name_zh },
    wording: { en: row.wording_en, zh: row.wording_zh },
    rule: row.rule,
    isRetired: row.is_retired,
  }));
  return overBuiltIn<ConsentPurpose>(defaultPurposes, own);
}
