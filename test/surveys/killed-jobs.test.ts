import { fork } from 'node:child_process';
import { once } from 'node:events';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { closeRoundsJob, releaseRoundsJob } from '../../server/features/surveys/jobs.ts';
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

beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());
beforeEach(async () => {
  rewritten = [];
  organisation = await createTestOrganisation(opened.database);
  await addEmployees(organisation, organisation.teamId, 24);
  round = await sealTestRound(organisation);
  const [{ id: cohortId }] = round.manifest.cohorts as [{ id: string }];
  const ballots = Array.from({ length: 12 }, (_, of) => ({ cohortId, answers: { meaning: 1 + (of % 5) } }));
  await dropBallots(organisation, round, ballots);
  organisation.now = new Date(`${round.manifest.closesOn}T23:00:00Z`);
});

/** The jobs of a process that lives. */
const run = ({ run: work }: typeof closeRoundsJob) =>
  work({
    database: opened.database,
    organisationIds: async () => [organisation.organisationId],
    rewriteTables: async (tables) => void rewritten.push(...tables),
    allowsPrivateWebhooks: false,
    dataFolder: '',
    links: { publicUrl: 'https://kith.example', sendMail: null },
    now: () => organisation.now,
    log: pino({ enabled: false }),
  });

async function runKilled(order: Pick<EndRoundsOrder, 'job' | 'diesAt'>) {
  const program = new URL('end-rounds.process.ts', import.meta.url);
  const child = fork(program, { execArgv: ['--import', 'tsx'] });
  const { organisationId, now } = organisation;
  child.send({ ...order, address: opened.connection, organisationId, now: now.toISOString() });
  const [, signal] = await once(child, 'exit');
  expect(signal).toBe('SIGKILL');
}

const standing = () =>
  organisation.read(async ({ trx }) => {
    const { state } = await trx.selectFrom('survey_rounds').select('state').executeTakeFirstOrThrow();
    const ballots = await trx.selectFrom('survey_ballots').select('body').execute();
    const releases = await trx.selectFrom('survey_releases').select('round_id').execute();
    return { state, ballots: ballots.length, releases: releases.length };
  });

test('a release that is killed has kept nothing, and the next one is whole', async () => {
  await run(closeRoundsJob);
  await runKilled({ job: 'release', diesAt: 'progress' });
  expect(await standing()).toEqual({ state: 'closed', ballots: 12, releases: 0 });
  await run(releaseRoundsJob);
  expect(await standing()).toEqual({ state: 'released', ballots: 0, releases: 1 });
  const results = await organisation.as('hr').surveys.results({ roundId: round.manifest.roundId });
  expect(results.release?.turnouts).toMatchObject([{ ballots: 12 }]);
});

test.each(['close', 'release'] as const)(
  'who is killed after a %s deleted ballots leaves rewriting their files to the next process, which does it once',
  async (job) => {
    if (job === 'release') await run(closeRoundsJob);
    rewritten = [];
    await runKilled({ job, diesAt: 'rewriting' });
    expect((await standing()).state).toBe(job === 'close' ? 'closed' : 'released');
    await run(closeRoundsJob);
    expect(rewritten).toEqual(['survey_ballots', 'survey_comments']);
    await run(closeRoundsJob);
    expect(rewritten).toHaveLength(2);
  },
);

test('both jobs look for what a stop cut short as soon as they start', () => {
  expect([closeRoundsJob, releaseRoundsJob].map(({ alsoAtStart }) => alsoAtStart)).toEqual([true, true]);
});
