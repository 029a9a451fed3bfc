import { defaultPurposes } from '../../../shared/features/consents/default-purposes.ts';
import type { ConsentPurpose } from '../../../shared/features/consents/model.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';

/** What this organisation contacts customers for: its own words over the built-in ones, then what it added. */
export async function loadPurposes({ trx, organisationId }: ReadScope): Promise<ConsentPurpose[]> {
  const rows = await trx
    .selectFrom('consent_purposes')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const own = new Map(
    rows.map((row): [string, ConsentPurpose] => [
      row.id,
      {
        id: row.id,
        name: { en: row.name_en, zh: row.name_zh },
        wording: { en: row.wording_en, zh: row.wording_zh },
        rule: row.rule,
        isRetired: row.is_retired,
      },
    ]),
  );
  const builtIn = defaultPurposes.map((purpose) => own.get(purpose.id) ?? purpose);
  const added = [...own.values()].filter(({ id }) => !defaultPurposes.some((purpose) => purpose.id === id));
  return [...builtIn, ...added];
}
