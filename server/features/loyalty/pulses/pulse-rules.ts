import { defaultPulseRules, type PulseRules } from '../../../../shared/features/loyalty/pulses/model.ts';
import type { Session } from '../../../auth/session.ts';
import type { ReadScope, WriteScope } from '../../../db/organisation-scope.ts';

export async function loadPulseRules(scope: ReadScope): Promise<PulseRules> {
  return (await findPulseRules(scope))?.rules ?? defaultPulseRules;
}

/** As the organisation has set them, and who did. */
export async function findPulseRules({ trx, organisationId }: ReadScope) {
  return trx
    .selectFrom('pulse_rules')
    .select(['rules', 'changed_by as changedBy'])
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
}

export async function savePulseRules(
  { trx, organisationId, now }: WriteScope,
  session: Session,
  rules: PulseRules,
): Promise<void> {
  const changed = { rules: JSON.stringify(rules), changed_by: session.staffId, changed_at: now };
  await trx
    .insertInto('pulse_rules')
    .values({ organisation_id: organisationId, ...changed })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(changed))
    .execute();
}
