import { AppError } from '../../../../shared/errors/app-error.ts';
import type { Programme } from '../../../../shared/features/loyalty/programme/model.ts';
import { programmeProblems } from '../../../../shared/features/loyalty/programme/problems.ts';
import type { Session } from '../../../auth/session.ts';
import type { WriteScope } from '../../../db/organisation-scope.ts';
import { recordAct } from '../../administration/audit.ts';
import { loadSettings } from '../../administration/load-settings.ts';
import { draftProgramme } from './versions.ts';

/**
 * The next version, to be looked at before it is switched on. What is on stays as it is.
 * @throws AppError invalid with the field that says nonsense.
 */
export async function saveDraft(scope: WriteScope, session: Session, programme: Programme): Promise<void> {
  const { currency } = await loadSettings(scope);
  const [problem] = programmeProblems(programme, currency);
  if (problem)
    throw new AppError('invalid', `programme:problem.${problem.key}`, {
      field: problem.field,
      ...problem.details,
    });
  const draft = await draftProgramme(scope);
  const version = draft?.version ?? (await lastVersion(scope)) + 1;
  const { trx, organisationId, now } = scope;
  const words = { programme: JSON.stringify(programme), saved_by: session.staffId, saved_at: now };
  await trx
    .insertInto('programme_versions')
    .values({ organisation_id: organisationId, version, evaluated_clock: 0, ...words })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'version']).doUpdateSet(words))
    .execute();
  await recordAct(scope, now, {
    staffId: session.staffId,
    action: 'programme.saveDraft',
    details: { version, programme },
  });
}

async function lastVersion({ trx, organisationId }: WriteScope): Promise<number> {
  const { last } = await trx
    .selectFrom('programme_versions')
    .select((eb) => eb.fn.max('version').as('last'))
    .where('organisation_id', '=', organisationId)
    .executeTakeFirstOrThrow();
  return last ?? 0;
}
