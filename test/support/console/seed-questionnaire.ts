import { v7 as uuidv7 } from 'uuid';
import type { Session } from '../../../server/auth/session.ts';
import { writeIn } from '../../../server/db/organisation-scope.ts';
import type { Database } from '../../../server/db/schema.ts';
import { planRound } from '../../../server/features/surveys/plan-round.ts';
import { saveInstrument } from '../../../server/features/surveys/save-instrument.ts';
import { defaultInstrument } from '../../../shared/features/surveys/default-instrument.ts';
import { RoundPlan } from '../../../shared/features/surveys/round.ts';
import { addDays, dayIn } from '../../../shared/time/day.ts';

/** The questionnaire that is offered, and a round planned with it. Answers the questionnaire’s id. */
export async function seedQuestionnaire(
  database: Database,
  { session, now }: { session: Session; now: Date },
): Promise<string> {
  const instrument = defaultInstrument(uuidv7());
  const today = dayIn(now, 'Asia/Shanghai');
  const plan = RoundPlan.parse({
    ...{ id: uuidv7(), title: { en: 'Autumn survey', zh: '秋季员工调查' }, teamIds: null },
    ...{ instrumentId: instrument.id, instrumentVersion: 1 },
    ...{ opensOn: addDays(today, 7), closesOn: addDays(today, 20) },
  });
  await writeIn(database, { organisationId: session.organisationId, now }, async (scope) => {
    await saveInstrument(scope, session, instrument);
    await planRound(session)(scope, plan);
  });
  return instrument.id;
}
