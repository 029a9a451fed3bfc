import { afterAll, beforeAll, expect, test } from 'vitest';
import { runReleasesJob } from '../../server/features/surveys/jobs.ts';
import { addDays } from '../../shared/time/day.ts';
import { dropBallots } from '../support/fill-round.ts';
import { addEmployees, sealTestRound } from '../support/surveys-round.ts';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../support/test-organisation.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let organisation: TestOrganisation;
beforeAll(async () => {
  opened = await openTestDatabase();
  organisation = await createTestOrganisation(opened.database);
});
afterAll(() => opened.close());

function runReleases() {
  return runReleasesJob.run({
    ...organisation.contextFor('hr'),
    organisationIds: async () => [organisation.organisationId],
    rewriteTables: async () => true,
    ...{ dataFolder: '', allowsPrivateWebhooks: false },
  });
}

test('HR has results released as soon as the last day is over, and sees when that is done', async () => {
  await addEmployees(organisation, organisation.teamId, 20);
  const round = await sealTestRound(organisation);
  const { roundId, cohorts, closesOn } = round.manifest;
  const answers = (of: number) => ({ meaning: 1 + (of % 5), rules: 1 + (of % 3) });
  await dropBallots(
    organisation,
    round,
    Array.from({ length: 20 }, (_, of) => ({ cohortId: cohorts[0]!.id, answers: answers(of) })),
  );
  const state = () => organisation.as('hr').reckonings.state({ subject: 'survey-release' });
  const results = () => organisation.as('hr').surveys.results({ roundId });

  await organisation.as('hr').surveyRounds.release();
  await runReleases();
  expect(await results()).toMatchObject({ state: 'sealed', release: null });

  organisation.now = new Date(`${addDays(closesOn, 1)}T02:00:00Z`);
  await organisation.as('hr').surveyRounds.release();
  expect(await state()).toMatchObject({ state: 'waiting' });
  await runReleases();
  expect(await state()).toMatchObject({ state: 'done', progress: 100 });
  expect(await results()).toMatchObject({ state: 'released', closing: { counted: 20 } });
});
