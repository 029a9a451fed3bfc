import { AppError } from '../../../shared/errors/app-error.ts';
import { type ComplaintRules, defaultRules } from '../../../shared/features/complaints/rules.ts';
import type { ReadScope, WriteScope } from '../../db/organisation-scope.ts';
import { touchDirectory } from '../administration/touch-directory.ts';

export async function loadRules({ trx, organisationId }: ReadScope): Promise<ComplaintRules> {
  const row = await trx
    .selectFrom('complaint_rules')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  if (!row) return defaultRules;
  const { acknowledge_days: acknowledgeDays, answer_days: answerDays, ask_days: askDays, causes } = row;
  return { acknowledgeDays, answerDays, askDays, causes };
}

export async function changeRules(scope: WriteScope, rules: ComplaintRules): Promise<void> {
  const said = {
    acknowledge_days: rules.acknowledgeDays,
    answer_days: rules.answerDays,
    ask_days: rules.askDays,
    causes: JSON.stringify(rules.causes),
  };
  await scope.trx
    .insertInto('complaint_rules')
    .values({ organisation_id: scope.organisationId, ...said })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(said))
    .execute();
  await touchDirectory(scope);
}

/** @throws AppError not-found when nobody counts by this cause. */
export async function requireCause(scope: ReadScope, causeId: string | null): Promise<void> {
  if (causeId === null) return;
  const { causes } = await loadRules(scope);
  if (!causes.some(({ id }) => id === causeId)) throw new AppError('not-found', 'complaints:noSuchCause');
}
