import { AppError } from '../../../shared/errors/app-error.ts';
import { type Instrument, itemsOf } from '../../../shared/features/surveys/instrument.ts';
import { instrumentProblems } from '../../../shared/features/surveys/instrument-problems.ts';
import type { Session } from '../../auth/session.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { recordAct } from '../administration/audit.ts';
import { askedKinds } from './instrument-store.ts';

/** Keeps it as its next version; earlier ones stay, since rounds were sealed with them. @throws AppError */
export async function saveInstrument(
  scope: WriteScope,
  { staffId }: Session,
  instrument: Instrument,
): Promise<{ version: number }> {
  const { trx, organisationId, now } = scope;
  const { id, version } = instrument;
  const [problem] = instrumentProblems(instrument);
  if (problem)
    throw new AppError('invalid', `questionnaires:problem.${problem.key}`, { where: problem.where });
  const asked = await askedKinds(scope, id);
  const changed = itemsOf(instrument).find((item) => (asked[item.id] ?? item.kind) !== item.kind);
  if (changed)
    throw new AppError('conflict', 'questionnaires:refusal.kindChanged', { where: changed.text.en });
  const latest = await trx
    .selectFrom('survey_instruments')
    .select('version')
    .where('id', '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (version !== (latest?.version ?? 0) + 1)
    throw new AppError('conflict', 'questionnaires:refusal.changedMeanwhile');
  const saved = await trx
    .insertInto('survey_instruments')
    .values({
      organisation_id: organisationId,
      ...{ id, version, body: JSON.stringify(instrument), saved_by: staffId, saved_at: now },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (saved.numInsertedOrUpdatedRows === 0n)
    throw new AppError('conflict', 'questionnaires:refusal.changedMeanwhile');
  const act = { staffId, action: 'questionnaires.save', subjectId: id, details: { version } };
  await recordAct({ trx, organisationId }, now, act);
  return { version };
}
