import { v7 as uuidv7 } from 'uuid';
import { freshItem, itemKinds } from '../../../extension/features/surveys/fresh-item.ts';
import type { Session } from '../../../server/auth/session.ts';
import { readIn, writeIn } from '../../../server/db/organisation-scope.ts';
import type { Database } from '../../../server/db/schema.ts';
import { describeStaff, saveAttribute } from '../../../server/features/administration/staff-facts.ts';
import { listStaff } from '../../../server/features/administration/store.ts';
import { listInstruments } from '../../../server/features/surveys/instrument-store.ts';
import { planRound } from '../../../server/features/surveys/plan-round.ts';
import { saveInstrument } from '../../../server/features/surveys/save-instrument.ts';
import { loadRoundToSeal, makeManifest, sealRound } from '../../../server/features/surveys/seal-round.ts';
import type { Instrument } from '../../../shared/features/surveys/instrument.ts';
import { RoundPlan } from '../../../shared/features/surveys/round.ts';
import { addDays, dayIn } from '../../../shared/time/day.ts';

const placeId = uuidv7();

/** The demonstration’s questionnaire and one with every kind of question, half written; a round planned for some, and one sealed. */
export async function seedQuestionnaire(
  database: Database,
  { session, now }: { session: Session; now: Date },
): Promise<{ questionnaireId: string; unfinishedId: string; roundId: string }> {
  const { organisationId } = session;
  const unfinished = everyKind();
  const [instrument] = await readIn(database, organisationId, listInstruments);
  const today = dayIn(now, 'Asia/Shanghai');
  const asked = { instrumentId: instrument!.id, instrumentVersion: 1, minimumGroup: 5 };
  const sealed = RoundPlan.parse({
    ...{ ...asked, id: uuidv7(), title: { en: 'Spring survey', zh: '春季员工调查' }, teamIds: null },
    ...{ opensOn: addDays(today, 1), closesOn: addDays(today, 10) },
  });
  const planned = RoundPlan.parse({
    ...{ ...asked, id: uuidv7(), title: { en: 'Autumn survey', zh: '秋季员工调查' }, teamIds: null },
    ...{ opensOn: addDays(today, 30), closesOn: addDays(today, 43), comparedWithId: sealed.id },
    conditions: [
      { kind: 'attribute', attributeId: placeId, isOneOf: ['上海 Shanghai'] },
      { kind: 'tenure', is: 'at-least', months: 6 },
    ],
  });
  const write = <T>(work: Parameters<typeof writeIn<T>>[2]) =>
    writeIn(database, { organisationId, now }, work);
  await write(async (scope) => {
    await saveInstrument(scope, session, unfinished);
    await saveAttribute(scope, { id: placeId, name: '工作地点 Place' });
    const staff = await listStaff(scope);
    const people = staff.slice(1).map(({ id }, at) => ({
      ...{ staffId: id, joinedOn: addDays(today, -90 * (at + 1)) },
      values: { [placeId]: at % 3 === 0 ? '苏州 Suzhou' : '上海 Shanghai' },
    }));
    await describeStaff(scope, { people });
    await planRound(session)(scope, sealed);
  });
  const round = await write((scope) => loadRoundToSeal(scope, sealed.id, today));
  const made = await makeManifest(round, { organisationId, submitTo: 'https://ballots.example/ballots' });
  await write(async (scope) => {
    await sealRound(scope, { ...made, people: round.people, today });
    await planRound(session)(scope, planned);
  });
  return { questionnaireId: instrument!.id, unfinishedId: unfinished.id, roundId: planned.id };
}

/** Without words yet, so that the gaps are named. */
function everyKind(): Instrument {
  const sections = itemKinds.map((kind, at) => ({
    ...{ id: `s-${at}`, title: { en: 'How we work', zh: '' } },
    items: [{ ...freshItem(kind), text: { en: 'How do you find it?', zh: '您觉得怎么样？' } }],
  }));
  const title = { en: 'Of every kind', zh: '各种题型' };
  return { id: uuidv7(), version: 1, title, introduction: { en: '', zh: '' }, sections, themes: [] };
}
