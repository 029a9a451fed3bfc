import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { defaultInstrument } from '../../shared/features/surveys/default-instrument.ts';
import { Manifest } from '../../shared/features/surveys/manifest.ts';
import { RoundPlan } from '../../shared/features/surveys/round.ts';
import { addDays, dayIn } from '../../shared/time/day.ts';
import { addEmployees, type Employee } from '../support/surveys-round.ts';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../support/test-organisation.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let ours: TestOrganisation;
let employees: Employee[];
let plan: RoundPlan;
const place = uuidv7();

beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());
beforeEach(async () => {
  ours = await createTestOrganisation(opened.database);
  employees = await addEmployees(ours, ours.teamId, 30);
  const today = dayIn(ours.now, 'Asia/Shanghai');
  const instrument = defaultInstrument(uuidv7());
  await hr().questionnaires.save(instrument);
  plan = RoundPlan.parse({
    ...{ id: uuidv7(), title: { en: 'Autumn', zh: '秋季' }, teamIds: [ours.teamId], minimumGroup: 5 },
    ...{ instrumentId: instrument.id, instrumentVersion: 1 },
    ...{ opensOn: addDays(today, 1), closesOn: addDays(today, 14) },
    conditions: [{ kind: 'attribute', attributeId: place, isOneOf: ['Shanghai'] }],
  });
  await hr().staffAttributes.save({ id: place, name: 'Place' });
});

const hr = () => ours.as('hr');
const describeAs = (people: Employee[], value: string) =>
  hr().staffAttributes.describe({
    people: people.map(({ staffId }) => ({ staffId, values: { [place]: value } })),
  });

test('what was said of people is changed by what is said later, and goes when it is emptied', async () => {
  const [first, second] = employees;
  await describeAs([first!, second!], 'Shanghai');
  await describeAs([second!], '');
  await hr().staffAttributes.describe({
    people: [{ staffId: second!.staffId, joinedOn: '2024-03-01', values: {} }],
  });
  const { people } = await hr().staffAttributes.list();
  expect(people).toHaveLength(2);
  expect(people).toContainEqual({ staffId: first!.staffId, joinedOn: null, values: { [place]: 'Shanghai' } });
  expect(people).toContainEqual({ staffId: second!.staffId, joinedOn: '2024-03-01', values: {} });
  await expect(hr().staffAttributes.save({ id: uuidv7(), name: 'PLACE' })).rejects.toThrow(/nameTaken/);
});

test('only those are asked of whom the conditions hold, and the manifest says so', async () => {
  await describeAs(employees.slice(0, 21), 'Shanghai');
  await describeAs(employees.slice(21, 24), 'Beijing');
  const { groups, unknown } = await hr().surveyRounds.preview(plan);
  expect(groups.eligible).toBe(21);
  // The six left of those who were added, and three who were in the team before them.
  expect(unknown).toEqual([9]);
  await hr().surveyRounds.plan(plan);
  await hr().surveys.seal({ id: plan.id });
  const { letters } = await hr().surveyRounds.invitation({ id: plan.id });
  expect(letters.en.text).toContain('Place: Shanghai');
  expect(await manifestOf(plan.id)).toMatchObject({
    audience: [
      { en: 'Team: Sales', zh: '团队：Sales' },
      { en: 'Place: Shanghai', zh: 'Place：Shanghai' },
    ],
    cohorts: [{ eligible: 21 }],
  });
});

test('a condition whose attribute is gone is refused, not left out', async () => {
  await hr().surveyRounds.plan(plan);
  await hr().staffAttributes.remove({ id: place });
  await expect(hr().surveys.seal({ id: plan.id })).rejects.toThrow(/attributeGone/);
});

test('two rounds on the same days cannot be subtracted down to a few', async () => {
  await describeAs(employees, 'Shanghai');
  const all = { ...plan, id: uuidv7() };
  await hr().surveyRounds.plan(all);
  await hr().surveys.seal({ id: all.id });
  await describeAs([employees[0]!], 'Beijing');
  const allButOne = { ...plan, id: uuidv7() };
  await hr().surveyRounds.plan(allButOne);
  await expect(hr().surveys.seal({ id: allButOne.id })).rejects.toThrow(/tellsApart/);
  expect((await hr().surveyRounds.list()).find(({ id }) => id === allButOne.id)).toMatchObject({
    state: 'planned',
  });
  const later = { opensOn: addDays(plan.closesOn, 1), closesOn: addDays(plan.closesOn, 7) };
  await hr().surveyRounds.plan({ ...allButOne, ...later });
  await hr().surveys.seal({ id: allButOne.id });
  await describeAs(employees.slice(1, 9), 'Beijing');
  const groupsApart = { ...plan, id: uuidv7() };
  await hr().surveyRounds.plan(groupsApart);
  await expect(hr().surveys.seal({ id: groupsApart.id })).resolves.toBeDefined();
});

async function manifestOf(roundId: string): Promise<Manifest> {
  const { manifest } = await ours.read(({ trx }) =>
    trx.selectFrom('survey_rounds').select('manifest').where('id', '=', roundId).executeTakeFirstOrThrow(),
  );
  return Manifest.parse(JSON.parse(manifest!));
}
