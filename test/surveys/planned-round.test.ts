import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { deleteCancelledBallots } from '../../server/features/surveys/cancel-round.ts';
import { publicKeyFrom } from '../../server/features/surveys/round-keys.ts';
import { takeBallot } from '../../server/features/surveys/take-ballot.ts';
import { writeBallots } from '../../server/features/surveys/write-ballots.ts';
import { defaultInstrument } from '../../shared/features/surveys/default-instrument.ts';
import { itemsOf } from '../../shared/features/surveys/instrument.ts';
import { Manifest } from '../../shared/features/surveys/manifest.ts';
import { RoundPlan } from '../../shared/features/surveys/round.ts';
import { shortHash } from '../../shared/features/surveys/short-hash.ts';
import { addDays, dayIn } from '../../shared/time/day.ts';
import { addEmployees, fetchTokens, scoreSubmission, sealTestRound } from '../support/surveys-round.ts';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../support/test-organisation.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let ours: TestOrganisation;
let plan: RoundPlan;

beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());
beforeEach(async () => {
  ours = await createTestOrganisation(opened.database);
  const today = dayIn(ours.now, 'Asia/Shanghai');
  const instrument = defaultInstrument(uuidv7());
  await ours.as('hr').questionnaires.save(instrument);
  plan = RoundPlan.parse({
    ...{ id: uuidv7(), title: { en: 'Autumn', zh: '秋季' }, teamIds: null, minimumGroup: 5 },
    ...{ instrumentId: instrument.id, instrumentVersion: 1 },
    ...{ opensOn: addDays(today, 1), closesOn: addDays(today, 14) },
  });
});

const hr = () => ours.as('hr');
const stateOf = async (id: string) =>
  (await hr().surveyRounds.list()).find((round) => round.id === id)?.state;

test('a planned round may change until it is sealed', async () => {
  await hr().surveyRounds.plan(plan);
  await hr().surveyRounds.plan({ ...plan, closesOn: addDays(plan.closesOn, 3) });
  expect(await hr().surveyRounds.list()).toMatchObject([
    { state: 'planned', plan: { closesOn: addDays(plan.closesOn, 3) }, progress: null },
  ]);
  await addEmployees(ours, ours.teamId, 20);
  await hr().surveys.seal({ id: plan.id });
  await expect(hr().surveyRounds.plan(plan)).rejects.toThrow(/notPlanned/);
});

test('the departments that rate each other are the teams of the day it is sealed', async () => {
  await addEmployees(ours, ours.teamId, 20);
  await hr().surveyRounds.plan(plan);
  const before = await hr().teams.list();
  await hr().surveys.seal({ id: plan.id });
  await ours.as('administrator').teams.create({ name: 'Afterwards', leadId: null });
  const { manifest } = await hr().surveys.results({ roundId: plan.id });
  const asked = itemsOf(manifest.instrument).find(({ subject }) => subject === 'internal-service');
  expect(asked).toMatchObject({
    ...{ kind: 'matrix', rows: before.map(({ id, name }) => ({ id, text: { en: name, zh: name } })) },
  });
});

test('each cohort is not asked about its own teams, nor those above them', async () => {
  const { teams } = ours.as('administrator');
  const { id: north } = await teams.create({ name: 'North', leadId: null, parentId: ours.teamId });
  const { id: night } = await teams.create({ name: 'Night', leadId: null });
  await addEmployees(ours, north, 24);
  await addEmployees(ours, night, 24);
  await hr().surveyRounds.plan(plan);
  await hr().surveys.seal({ id: plan.id });
  const { manifest } = await hr().surveys.results({ roundId: plan.id });
  const teamIdsOf = manifest.cohorts.map(({ teamIds }) => teamIds.toSorted());
  expect(teamIdsOf).toContainEqual([night]);
  expect(teamIdsOf).toContainEqual([north, ours.teamId].toSorted());
});

test('a ballot that rates a team of its own cohort is not taken, one that rates another is', async () => {
  const night = await ours.as('administrator').teams.create({ name: 'Night', leadId: null });
  await addEmployees(ours, ours.teamId, 24);
  const [person] = await addEmployees(ours, night.id, 24);
  await hr().surveyRounds.plan(plan);
  const { manifestHash } = await hr().surveys.seal({ id: plan.id });
  const [invitation] = await hr().surveys.invitations();
  const manifest = Manifest.parse(JSON.parse(invitation!.manifest));
  const tokens = await fetchTokens(ours, { manifest, manifestHash }, person!.staffId);
  const round = {
    ...{ manifest, manifestHash, timeZone: 'Asia/Shanghai' },
    publicKeys: {
      cohorts: new Map(manifest.cohorts.map(({ id, publicKey }) => [id, publicKeyFrom(publicKey)])),
      comments: new Map(),
    },
  };
  const rating = (teamId: string) =>
    takeBallot(
      round,
      scoreSubmission(tokens, manifestHash, { 'internal-service': { [teamId]: 4 } }),
      manifest.opensOn,
    );
  expect(() => rating(night.id)).toThrow(/badBallot/);
  expect(rating(ours.teamId).roundId).toBe(plan.id);
});

test('what is written of its questionnaire after sealing changes no round', async () => {
  await addEmployees(ours, ours.teamId, 20);
  await hr().surveyRounds.plan(plan);
  await hr().surveys.seal({ id: plan.id });
  const sealed = await hr().surveys.results({ roundId: plan.id });
  const first = await hr().questionnaires.get({ id: plan.instrumentId, version: null });
  const title = { en: 'Another name', zh: '另一个名称' };
  await hr().questionnaires.save({ ...first, title, version: 2 });
  expect(await hr().surveys.results({ roundId: plan.id })).toEqual(sealed);
});

test.each([
  ['opens today', () => ({ opensOn: addDays(plan.opensOn, -1) }), /opensTooSoon/],
  ['closes before it opens', () => ({ closesOn: addDays(plan.opensOn, -1) }), /closesBeforeOpening/],
  ['has no name', () => ({ title: { en: 'Autumn', zh: '' } }), /untitled/],
  ['asks what nobody wrote', () => ({ instrumentVersion: 2 }), /notFound/],
  ['asks teams that are not there', () => ({ teamIds: [uuidv7()] }), /notFound/],
  ['would show groups of four', () => ({ minimumGroup: 4 }), />=5/],
  ['would show nine comments', () => ({ minimumComments: 9 }), />=10/],
  ['is compared with nothing', () => ({ comparedWithId: uuidv7() }), /noRound/],
])('a round that %s is refused', async (_, change, refusal) => {
  await expect(hr().surveyRounds.plan({ ...plan, ...change() })).rejects.toThrow(refusal);
});

test('the preview counts who would be asked', async () => {
  await addEmployees(ours, ours.teamId, 22);
  const { opensOn } = plan;
  const all = await hr().surveyRounds.preview({ teamIds: null, opensOn });
  const team = await hr().surveyRounds.preview({ teamIds: [ours.teamId], opensOn });
  expect(all.groups.eligible).toBeGreaterThan(team.groups.eligible);
  expect(team.groups.eligible).toBeGreaterThanOrEqual(22);
});

test('what is given out is counted until the round opens, and not to whom', async () => {
  const [employee] = await addEmployees(ours, ours.teamId, 12);
  const round = await sealTestRound(ours);
  await fetchTokens(ours, round, employee!.staffId);
  const listed = await hr().surveyRounds.list();
  const { eligible } = round.manifest.cohorts[0]!;
  expect(listed[0]).toMatchObject({ state: 'sealed', progress: { eligible, issued: 1 }, closing: null });
  expect(JSON.stringify(listed)).not.toContain(employee!.staffId);
  const before = ours.now;
  ours.now = new Date(`${round.manifest.opensOn}T04:00:00Z`);
  expect((await hr().surveyRounds.list())[0]).toMatchObject({ state: 'sealed', progress: null });
  ours.now = before;
});

test('a round that is called off loses its keys and every ballot, and says so to all who were asked', async () => {
  await addEmployees(ours, ours.teamId, 12);
  const { manifest } = await sealTestRound(ours);
  const { organisationId } = ours;
  const box = { kind: 'scores', cohortId: manifest.cohorts[0]!.id } as const;
  const ballot = {
    organisationId,
    roundId: manifest.roundId,
    tokenHash: Buffer.alloc(32),
    box,
    body: Buffer.alloc(8),
    ...{ cameOn: manifest.opensOn, timeZone: 'Asia/Shanghai' },
  };
  await writeBallots(opened.database, [ballot]);
  await hr().surveyRounds.cancel({ id: manifest.roundId });
  expect(await ours.write(deleteCancelledBallots)).toBe(1);
  expect(await ours.read(({ trx }) => trx.selectFrom('survey_ballots').selectAll().execute())).toEqual([]);
  expect(await ours.as('staff').surveyRounds.listOwn()).toMatchObject([{ state: 'cancelled' }]);
  await writeBallots(opened.database, [ballot]);
  expect(await ours.write(deleteCancelledBallots)).toBe(0);
  await expect(hr().surveyRounds.cancel({ id: manifest.roundId })).rejects.toThrow(/over/);
});

test('as many ballots as a day of a large company leaves waiting are written at once', async () => {
  await addEmployees(ours, ours.teamId, 12);
  const { manifest } = await sealTestRound(ours);
  const { organisationId, roundId, opensOn } = manifest;
  const box = { kind: 'scores', cohortId: manifest.cohorts[0]!.id } as const;
  const ballots = Array.from({ length: 14_000 }, () => ({
    ...{ organisationId, roundId, box, tokenHash: randomBytes(32), body: Buffer.alloc(8) },
    ...{ cameOn: opensOn, timeZone: 'Asia/Shanghai' },
  }));
  await writeBallots(opened.database, ballots);
  const { kept } = await ours.read(({ trx }) =>
    trx
      .selectFrom('survey_ballots')
      .select((eb) => eb.fn.countAll<string>().as('kept'))
      .executeTakeFirstOrThrow(),
  );
  expect(Number(kept)).toBe(ballots.length);
});

test('a question keeps its kind once a round has asked it, and may change it before', async () => {
  const { questionnaires } = hr();
  const first = await questionnaires.get({ id: plan.instrumentId, version: null });
  const [section, ...others] = first.sections;
  const [item, ...items] = section!.items;
  const { id, revision, subject, text } = item!;
  const comment = { id, revision, subject, text, kind: 'comment', maxLength: 600, askedIf: null } as const;
  const asComment = (version: number) => ({
    ...first,
    version,
    sections: [{ ...section!, items: [comment, ...items] }, ...others],
  });
  await questionnaires.save(asComment(2));
  await questionnaires.save({ ...first, version: 3 });
  await addEmployees(ours, ours.teamId, 20);
  await hr().surveyRounds.plan(plan);
  expect(await questionnaires.askedKinds({ id: first.id })).toEqual({});
  await hr().surveys.seal({ id: plan.id });
  expect(await questionnaires.askedKinds({ id: first.id })).toMatchObject({ [id]: item!.kind });
  await expect(questionnaires.save(asComment(4))).rejects.toThrow(/kindChanged/);
});

test('a planned round is called off without ever having been seen', async () => {
  await hr().surveyRounds.plan(plan);
  await hr().surveyRounds.cancel({ id: plan.id });
  expect(await stateOf(plan.id)).toBe('cancelled');
  expect(await ours.as('staff').surveyRounds.listOwn()).toEqual([]);
});

test('the invitation names the minutes, the days, the seal and the way, and is the same for everybody', async () => {
  await addEmployees(ours, ours.teamId, 12);
  const { manifest, manifestHash } = await sealTestRound(ours);
  const { link, letters } = await hr().surveyRounds.invitation({ id: manifest.roundId });
  expect(letters.en.text).toContain('one minute');
  expect(letters.zh.text).toContain('1 分钟');
  for (const { text } of [letters.en, letters.zh]) {
    expect(text).toContain(manifest.closesOn);
    expect(text).toContain(shortHash(manifestHash));
    expect(text).toContain(link);
  }
  await expect(hr().surveyRounds.mailInvitation({ id: manifest.roundId })).rejects.toThrow(/noMailServer/);
});
