import { defaultRules, type SayAndDoRules } from '../../../../shared/features/loyalty/say-and-do/model.ts';
import type { Session } from '../../../auth/session.ts';
import type { ReadScope, WriteScope } from '../../../db/organisation-scope.ts';

export async function loadIndexRules({ trx, organisationId }: ReadScope): Promise<SayAndDoRules> {
  const row = await trx
    .selectFrom('say_and_do_rules')
    .select('rules')
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return row?.rules ?? defaultRules;
}

/** They hold from the next time customers are placed. */
export async function saveIndexRules(
  { trx, organisationId, now }: WriteScope,
  session: Session,
  rules: SayAndDoRules,
): Promise<void> {
  const changed = { rules: JSON.stringify(rules), changed_by: session.staffId, changed_at: now };
  await trx
    .insertInto('say_and_do_rules')
    .values({ organisation_id: organisationId, ...changed })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(changed))
    .execute();
}
