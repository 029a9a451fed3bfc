import type { WriteScope } from '../../db/organisation-scope.ts';

/** Colleagues, teams, rules and settings travel whole: whoever changes one says so. */
export async function touchDirectory({ trx, organisationId, clock }: WriteScope): Promise<void> {
  await trx
    .updateTable('organisations')
    .set({ directory_version: clock })
    .where('organisation_id', '=', organisationId)
    .execute();
}
