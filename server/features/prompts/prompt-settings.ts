import { defaultPromptSettings, type PromptSettings } from '../../../shared/features/prompts/kit.ts';
import type { ReadScope, WriteScope } from '../../db/organisation-scope.ts';
import { touchDirectory } from '../administration/touch-directory.ts';

export async function loadPromptSettings({ trx, organisationId }: ReadScope): Promise<PromptSettings> {
  const row = await trx
    .selectFrom('prompt_settings')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  if (!row) return defaultPromptSettings;
  return { slippingBelowPercent: row.slipping_below_percent, winBackFromMinor: row.win_back_from_minor };
}

export async function savePromptSettings(scope: WriteScope, settings: PromptSettings): Promise<void> {
  const said = {
    slipping_below_percent: settings.slippingBelowPercent,
    win_back_from_minor: settings.winBackFromMinor,
  };
  await scope.trx
    .insertInto('prompt_settings')
    .values({ organisation_id: scope.organisationId, ...said })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(said))
    .execute();
  await touchDirectory(scope);
}
