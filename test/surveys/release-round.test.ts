import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Session } from '../../server/auth/session.ts';
import { earlierActions } from '../../server/features/surveys/follow-ups.ts';
import { createCaller } from '../../server/router.ts';
import type { Manifest } from '../../shared/features/surveys/manifest.ts';
import type { Release } from '../../shared/features/surveys/release.ts';
import { addDays } from '../../shared/time/day.ts';
import { closeAndRelease, dropBallots, dropComments } from '../support/fill-round.ts';
import { addEmployees, employeeContext, sealTestRound } from '../support/surveys-round.ts';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../support/test-organisation.ts';

let organisation: TestOrganisation;
let close: () => Promise<void>;
let round: { manifest: Manifest; manifestHash: string };
let release: Release;

const cutOf = (name: string) => round.manifest.cuts.find((cut) => cut.name.en === name)!;
const cellIn = (name: string, questionId: string) =>
  release.cells.find((cell) => cell.cutId === cutOf(name).id && cell.questionId === questionId);

beforeAll(async () => {
  const opened = await openTestDatabase();
  close = opened.close;
  organisation = await createTestOrganisation(opened.database);
  await organisation.write(async ({ trx, organisationId }) => {
    const team = (name: string) => ({ organisation_id: organisationId, id: uuidv7(), name, lead_id: null });
    await trx
      .insertInto('teams')
      .values([team('East'), team('West'), team('Night')])
      .execute();
  });
  const teams = await organisation.as('administrator').teams.list();
  for (const { id, name } of teams)
    if (name !== 'Sales') await addEmployees(organisation, id, name === 'Night' ? 30 : 40);
  round = await sealTestRound(organisation);
  const cohort = (name: string) => cutOf(name).cohortIds[0]!;
  const answers = (of: number) => ({ meaning: 1 + (of % 5), rules: 1 + ((of * 3) % 5), recommend: of % 11 });
  const ballots = (name: string, count: number) =>
    Array.from({ length: count }, (_, of) => ({ cohortId: cohort(name), answers: answers(of) }));
  await dropBallots(organisation, round, [
    ...ballots('East', 24),
    ...ballots('West', 20),
    ...ballots('Other teams', 3),
  ]);
  const texts = Array.from({ length: 24 }, (_, of) =>
    of < 11 ? `Too much overtime ${of}` : of < 14 ? `My pay ${of}` : `Plants ${of}`,
  );
  await dropComments(organisation, round, { itemId: 'change', texts });
  release = (await closeAndRelease(organisation, round))!;
});
afterAll(() => close());

test('a group of three is hidden, and the smallest other with it', () => {
  expect(cellIn('Everybody', 'meaning')!.counts.reduce((a, b) => a + b)).toBe(47);
  expect(cellIn('East', 'meaning')).toBeDefined();
  expect(cellIn('Other teams', 'meaning')).toBeUndefined();
  expect(cellIn('West', 'meaning')).toBeUndefined();
  expect(release.turnouts.map(({ cutId }) => cutId)).not.toContain(cutOf('Other teams').id);
});

test('shares carry their interval, recommendation its score', () => {
  const { favourable } = cellIn('East', 'meaning')!;
  expect(favourable!.low).toBeLessThan(favourable!.share);
  expect(favourable!.high).toBeGreaterThan(favourable!.share);
  expect(cellIn('Everybody', 'recommend')!.recommendation!.score).toBeLessThan(0);
});

test('a group without a common view has no mean, everybody has one', () => {
  expect(cellIn('East', 'meaning')).toMatchObject({ mean: null });
  expect(cellIn('East', 'meaning')!.agreement).toBeLessThan(0.7);
  expect(cellIn('Everybody', 'meaning')!.mean).toBeGreaterThan(1);
});

test('comments come by theme, a theme of three among the others, and name nothing else', () => {
  expect(release.comments).toHaveLength(1);
  expect(release.comments[0]!.themes.map(({ theme, comments }) => [theme, comments.length])).toEqual([
    ['workload', 11],
    ['other', 13],
  ]);
});

test('comments stand in another order than they came', () => {
  const [workload] = release.comments[0]!.themes;
  const inTheirOrder = Array.from({ length: 11 }, (_, of) => `Too much overtime ${of}`);
  expect(workload!.comments.toSorted()).toEqual(inTheirOrder.toSorted());
  expect(workload!.comments).not.toEqual(inTheirOrder);
});

test('once released, no ballot and no comment is left, and there is no second release', async () => {
  const left = await organisation.read(async ({ trx }) => [
    ...(await trx.selectFrom('survey_ballots').select('body').execute()),
    ...(await trx.selectFrom('survey_comments').select('body').execute()),
  ]);
  expect(left).toEqual([]);
  expect(await closeAndRelease(organisation, round)).toBeNull();
});

test('who could answer reads the results, the same as HR', async () => {
  const { roundId } = round.manifest;
  const read = await organisation.as('staff').surveys.results({ roundId });
  expect(read).toEqual(await organisation.as('hr').surveys.results({ roundId }));
  const cells = release.cells.filter(({ cutId }) => cutId === cutOf('Everybody').id);
  expect(cells.length).toBeLessThan(release.cells.length);
  expect(read).toMatchObject({
    ...{ state: 'released', closing: { counted: 47 } },
    release: { ...release, cells },
  });
  expect(await organisation.as('staff').surveys.release({ roundId })).toEqual(release);
});

test('an action is announced by HR, begun and settled by its owner, once', async () => {
  const { roundId } = round.manifest;
  const action = {
    ...{ id: uuidv7(), roundId, cutId: cutOf('East').id, subject: 'context' as const },
    ...{ what: 'Word every Monday', ownerId: organisation.staffIds.staff, dueOn: '2026-04-01' },
  };
  const { id } = action;
  await organisation.as('hr').surveys.announceAction(action);
  expect((await organisation.as('staff').surveys.followUps()).own).toMatchObject([{ id, state: 'open' }]);
  await expect(organisation.as('colleague').surveys.beginAction({ id })).rejects.toThrow();
  await organisation.as('staff').surveys.beginAction({ id });
  const settled = { id, state: 'kept' as const, outcome: 'Four Mondays so far' };
  await expect(organisation.as('colleague').surveys.settleAction(settled)).rejects.toThrow();
  await organisation.as('staff').surveys.settleAction(settled);
  await expect(organisation.as('staff').surveys.settleAction(settled)).rejects.toThrow();
  await expect(organisation.as('staff').surveys.beginAction({ id })).rejects.toThrow();
  const { actions } = await organisation.as('colleague').surveys.results({ roundId });
  expect(actions).toMatchObject([{ ...settled, ownerName: 'staff' }]);
  expect((await organisation.as('staff').surveys.followUps()).own).toEqual([]);
});

test('who is asked again is told what was done since', async () => {
  const { session } = organisation.contextFor('colleague').resolved as { session: Session };
  const earlier = (comparedWith: string | null, opensOn: string) =>
    organisation.read((scope) => earlierActions(scope, session, { comparedWith, opensOn }));
  const { manifestHash, manifest } = round;
  const done = { title: manifest.title, actions: [{ what: 'Word every Monday', state: 'kept' }] };
  expect(await earlier(manifestHash, manifest.opensOn)).toMatchObject(done);
  expect(await earlier(null, addDays(manifest.opensOn, 90))).toMatchObject(done);
  expect(await earlier(null, manifest.opensOn)).toBeNull();
  const [own] = await organisation.as('colleague').surveyRounds.listOwn();
  expect(own).toMatchObject({ followUp: { actions: done.actions } });
});

test('whoever was asked is told by the device that results are out, and what follows from them', async () => {
  const [invitation] = await organisation.as('colleague').surveys.invitations();
  expect(invitation).toMatchObject({
    ...{ state: 'released', before: null },
    followUp: { releasedOn: release.releasedOn, actions: [{ what: 'Word every Monday', state: 'kept' }] },
  });
  expect(invitation!.followUp!.actions[0]).not.toHaveProperty('ownerId');
});

test('whoever sees to an action reads the results, though nobody asked them, until it is withdrawn', async () => {
  const { roundId } = round.manifest;
  const [newcomer] = await addEmployees(organisation, organisation.teamId, 1);
  const read = () =>
    createCaller(employeeContext(organisation, newcomer!.staffId)).surveys.results({ roundId });
  await expect(read()).rejects.toThrow('surveyResults:refusal.notReadable');
  const id = uuidv7();
  await organisation.as('hr').surveys.announceAction({
    ...{ id, roundId, cutId: cutOf('East').id, subject: 'work' },
    ...{ what: 'A second scanner', ownerId: newcomer!.staffId, dueOn: '2026-04-01' },
  });
  expect(await read()).toMatchObject({ state: 'released', release: { releasedOn: release.releasedOn } });
  await organisation.as('hr').surveys.settleAction({ id, state: 'withdrawn', outcome: 'Bought already' });
  await expect(read()).rejects.toThrow('surveyResults:refusal.notReadable');
});

test('results without an action are told to whoever runs surveys, after a month', async () => {
  const { roundId } = round.manifest;
  await organisation.as('hr').surveys.announceAction({
    ...{ id: uuidv7(), roundId, cutId: cutOf('East').id, subject: 'context' },
    ...{ what: 'Another', ownerId: organisation.staffIds.staff, dueOn: '2026-04-01' },
  });
  await organisation.write(({ trx }) =>
    trx.updateTable('survey_actions').set({ state: 'withdrawn' }).execute(),
  );
  const afterDays = (days: number, role: 'hr' | 'staff') => {
    const context = organisation.contextFor(role);
    const now = () => new Date(organisation.now.getTime() + days * 86_400_000);
    return createCaller({ ...context, now }).surveys.followUps();
  };
  expect((await afterDays(30, 'hr')).alone).toEqual([]);
  expect((await afterDays(31, 'hr')).alone).toMatchObject([{ roundId, days: 31 }]);
  expect((await afterDays(31, 'staff')).alone).toEqual([]);
});
