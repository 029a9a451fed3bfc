import { AppError } from '../../../../shared/errors/app-error.ts';
import { ValueAssumptions } from '../../../../shared/features/loyalty/value/plain-value.ts';
import type { ReadScope, WriteScope } from '../../../db/organisation-scope.ts';
import { loadSettings } from '../../administration/load-settings.ts';
import { askForFit } from './ask-for-fit.ts';
import { orderSpan, splits } from './split-day.ts';

export async function loadAssumptions({ trx, organisationId }: ReadScope): Promise<ValueAssumptions> {
  const row = await trx
    .selectFrom('value_assumptions')
    .select('assumptions')
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return ValueAssumptions.parse(row?.assumptions ?? {});
}

/** Every value is reckoned anew with them. */
export async function changeAssumptions(scope: WriteScope, assumptions: ValueAssumptions): Promise<void> {
  const { holdoutFrom } = assumptions;
  const { timeZone } = await loadSettings(scope);
  if (holdoutFrom && !splits(holdoutFrom, await orderSpan(scope, { timeZone, now: scope.now })))
    throw new AppError('invalid', 'value:assumptions.nothingHeldBack');
  const text = JSON.stringify(assumptions);
  await scope.trx
    .insertInto('value_assumptions')
    .values({ organisation_id: scope.organisationId, assumptions: text })
    .onConflict((same) => same.column('organisation_id').doUpdateSet({ assumptions: text }))
    .execute();
  await askForFit(scope, null);
}
