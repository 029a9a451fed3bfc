import { fork } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { closeRoundsJob, releaseRoundsJob, runReleasesJob } from '../../server/features/surveys/jobs.ts';
import type { Job } from '../../server/jobs/job.ts';
import type { Manifest } from '../../shared/features/surveys/manifest.ts';
import { dropBallots } from '../support/fill-round.ts';
import { addEmployees, sealTestRound } from '../support/surveys-round.ts';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../support/test-organisation.ts';
import type { EndRoundsOrder } from './end-rounds.process.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let organisation: TestOrganisation;
let round: { manifest: Manifest; manifestHash: string };
let rewritten: string[];
let isOutOfSight: boolean;

beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());
beforeEach(async () => {
  rewritten = [];
  isOutOfSight = true;
  organisation = await createTestOrganisation(opened.database);
  await addEmployees(organisation, organisation.teamId, 24);
  round = await sealTestRound(organisation);
  const cohortId = round.manifest.cohorts[0]!.id;
  const ballots = Array.from({ length: 12 }, (_, of) => ({ cohortId, answers: { meaning: 1 + (of % 5) } }));
  await dropBallots(organisation, round, ballots);
  organisation.now = new Date(`${round.manifest.closesOn}T23:00:00Z`);
});

/** The jobs of a process that lives. */
const run = async (...jobs: Job[]) => {
  for (const job of jobs)
    await job.run({
      ...organisation.contextFor('hr'),
      organisationIds: async () => [organisation.organisationId],
      rewriteTables: async (tables) => rewritten.push(...tables) > 0 && isOutOfSight,
      ...{ dataFolder: '', allowsPrivateWebhooks: false },
    });
};

async function runKilled(diesAt: EndRoundsOrder['diesAt']) {
  const program = new URL('end-rounds.process.ts', import.meta.url);
  const child = fork(program, { execArgv: ['--import', 'tsx'] });
  const { organisationId, now } = organisation;
  child.send({ diesAt, address: opened.connection, organisationId, now: now.toISOString() });
  const [, signal] = await once(child, 'exit');
  expect(signal).toBe('SIGKILL');
}

const releaseState = () => organisation.as('hr').reckonings.state({ subject: 'survey-release' });

const standing = () =>
  organisation.read(async ({ trx }) => {
    const { state } = await trx.selectFrom('survey_rounds').select('state').executeTakeFirstOrThrow();
    const ballots = await trx.selectFrom('survey_ballots').select('body').execute();
    const releases = await trx.selectFrom('survey_releases').select('round_id').execute();
    return { state, ballots: ballots.length, releases: releases.length };
  });

test('a release that is killed has kept nothing, and the next process makes it whole', async () => {
  await run(closeRoundsJob, releaseRoundsJob);
  await runKilled('composing');
  expect(await standing()).toEqual({ state: 'closed', ballots: 12, releases: 0 });
  expect(await releaseState()).toMatchObject({ state: 'running' });
  await run(releaseRoundsJob, runReleasesJob);
  expect(await standing()).toEqual({ state: 'released', ballots: 0, releases: 1 });
  expect(await releaseState()).toMatchObject({ state: 'done' });
  const results = await organisation.as('hr').surveys.results({ roundId: round.manifest.roundId });
  expect(results.release?.turnouts).toMatchObject([{ ballots: 12 }]);
});

test('who is killed between closing and rewriting the files leaves that to the next process, which does it once', async () => {
  await runKilled('rewriting after closing');
  expect((await standing()).state).toBe('closed');
  await run(closeRoundsJob);
  expect(rewritten).toEqual(['survey_ballots', 'survey_comments']);
  await run(closeRoundsJob);
  expect(rewritten).toHaveLength(2);
});

test('so does who is killed between releasing and rewriting', async () => {
  await run(closeRoundsJob, releaseRoundsJob);
  rewritten = [];
  await runKilled('rewriting after releasing');
  expect((await standing()).state).toBe('released');
  await run(closeRoundsJob);
  expect(rewritten).toEqual(['survey_ballots', 'survey_comments']);
});

test('files that somebody’s open transaction still sees into are rewritten once it has ended', async () => {
  isOutOfSight = false;
  await run(closeRoundsJob, closeRoundsJob);
  expect(rewritten).toHaveLength(4);
  isOutOfSight = true;
  await run(closeRoundsJob, closeRoundsJob);
  expect(rewritten).toHaveLength(6);
});

test('all three look for what a stop cut short as soon as they start', () => {
  const jobs: Job[] = [closeRoundsJob, releaseRoundsJob, runReleasesJob];
  expect(jobs.filter(({ alsoAtStart }) => !alsoAtStart)).toEqual([]);
});
