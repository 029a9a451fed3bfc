import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { checkBallots } from '../../server/features/surveys/check-ballots.ts';
import { closeRound } from '../../server/features/surveys/close-round.ts';
import { composeRelease } from '../../server/features/surveys/compose-release.ts';
import { countScores, readComments } from '../../server/features/surveys/count-ballots.ts';
import { runReleasesJob } from '../../server/features/surveys/jobs.ts';
import { publishedText } from '../../server/features/surveys/published-text.ts';
import { loadSealedRound } from '../../server/features/surveys/store.ts';
import { everybodyOf } from '../../shared/features/surveys/manifest.ts';
import { addDays } from '../../shared/time/day.ts';
import { dropBallots, dropComments, markIssued, stuffBallots } from '../support/fill-round.ts';
import { addEmployees, sealTestRound } from '../support/surveys-round.ts';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../support/test-organisation.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let organisation: TestOrganisation;
let round: Awaited<ReturnType<typeof sealTestRound>>;

beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());
beforeEach(async () => {
  organisation = await createTestOrganisation(opened.database);
  const night = await organisation.as('administrator').teams.create({ name: 'Night', leadId: null });
  await addEmployees(organisation, organisation.teamId, 20);
  await addEmployees(organisation, night.id, 20);
  round = await sealTestRound(organisation);
  organisation.now = new Date(`${addDays(round.manifest.closesOn, 1)}T02:00:00Z`);
});

const ballotsOf = (counts: readonly number[]) =>
  counts.flatMap((count, at) =>
    Array.from({ length: count }, (_, of) => ({
      cohortId: round.manifest.cohorts[at]!.id,
      answers: { meaning: at === 0 ? 1 : 2 + (of % 4), rules: 1 + (of % 5), recommend: of % 11 },
    })),
  );

const vote = (counts: readonly number[]) => dropBallots(organisation, round, ballotsOf(counts));
const stuff = (counts: readonly number[]) => stuffBallots(organisation, round, ballotsOf(counts));
/** Who fetched a token, by cohort, whether they answer or not. */
const fetchTokens = async (counts: readonly number[]) => {
  for (const [at, people] of counts.entries())
    await markIssued(organisation, round, { cohortId: round.manifest.cohorts[at]!.id, people });
};

const close = () =>
  organisation.write((scope) =>
    closeRound(scope, round.manifest.roundId, '2026-03-20').then(() => undefined),
  );

async function release() {
  await organisation.as('hr').surveyRounds.release();
  await runReleasesJob.run({
    ...organisation.contextFor('hr'),
    organisationIds: async () => [organisation.organisationId],
    rewriteTables: async () => true,
    ...{ dataFolder: '', allowsPrivateWebhooks: false },
  });
  return organisation.as('hr').surveys.results({ roundId: round.manifest.roundId });
}

test('ballots that are not those counted are not released; restored, they are', async () => {
  await vote([10, 12]);
  await close();
  const { taken } = await organisation.write(async ({ trx }) => {
    const [one, other] = await trx.selectFrom('survey_ballots').selectAll().limit(2).execute();
    await trx.deleteFrom('survey_ballots').where('token_hash', '=', one!.token_hash).execute();
    const twice = { ...other!, token_hash: Buffer.alloc(32) };
    await trx.insertInto('survey_ballots').values(twice).execute();
    return { taken: one! };
  });
  expect(await release()).toMatchObject({
    ...{ state: 'closed', release: null },
    closing: { counted: 22, refusal: { check: 'ballots', lost: 1, added: 1 } },
  });
  const { roundId, title } = round.manifest;
  expect((await organisation.as('hr').surveys.followUps()).refused).toEqual([{ roundId, title }]);
  expect((await organisation.as('staff').surveys.followUps()).refused).toEqual([]);
  await organisation.write(async (scope) => {
    expect(await publishedText(scope, roundId, 'closing')).not.toContain('refusal');
    await scope.trx.deleteFrom('survey_ballots').where('token_hash', '=', Buffer.alloc(32)).execute();
    await scope.trx.insertInto('survey_ballots').values(taken).execute();
  });
  const released = await release();
  expect(released).toMatchObject({ state: 'released', closing: { counted: 22 } });
  expect(released.closing).not.toHaveProperty('refusal');
});

test('a list of receipts that was changed is not released', async () => {
  await vote([10, 12]);
  await close();
  await organisation.write(({ trx }) =>
    trx
      .updateTable('survey_commitments')
      .set({ commitment: Buffer.alloc(32) })
      .where('commitment', '=', (eb) => eb.selectFrom('survey_commitments').select('commitment').limit(1))
      .execute(),
  );
  expect(await release()).toMatchObject({ state: 'closed', closing: { refusal: { check: 'receipts' } } });
});

test('of a stuffed box nothing is released, though no count exceeds the people asked', async () => {
  await vote([10, 12]);
  await stuff([5, 0]);
  await close();
  const { closing, ...results } = await release();
  expect(results).toMatchObject({ state: 'closed', release: null });
  expect(closing).toMatchObject({ counted: 27, refusal: { check: 'tokens', excess: 5 } });
  expect(closing!.counted).toBeLessThan(closing!.eligible);
});

test('nor where the totals allow it: a silent colleague of another group makes room for nobody', async () => {
  await fetchTokens([0, 8]);
  await vote([10, 12]);
  await stuff([5, 0]);
  await close();
  const { closing } = await release();
  expect(closing!.counted).toBeLessThanOrEqual(closing!.issued);
  expect(closing).toMatchObject({ refusal: { check: 'tokens', excess: 5 } });
});

test('with the count of tokens switched off, the stuffed box would be released', async () => {
  await vote([10, 12]);
  await stuff([5, 0]);
  await close();
  const { roundId } = round.manifest;
  const counted = await organisation.read(async (scope) => {
    const { manifest, closing } = await loadSealedRound(scope, roundId);
    expect(await checkBallots(scope, roundId, closing!)).toBeNull();
    const tally = await countScores(scope, manifest, async () => {});
    return { manifest, tally, comments: await readComments(scope, roundId) };
  });
  const stuffed = await composeRelease(counted, round.manifest.closesOn);
  expect(stuffed.turnouts).toContainEqual({ cutId: everybodyOf(round.manifest).id, ballots: 27 });
});

test('stuffed comments are as little released', async () => {
  await vote([10, 12]);
  const texts = Array.from({ length: 25 }, (_, of) => `Comment ${of}`);
  await dropComments(organisation, round, { itemId: 'change', texts });
  await close();
  expect(await release()).toMatchObject({ closing: { refusal: { check: 'tokens', excess: 3 } } });
});

test('more hidden ballots than people leave the attack undecided, were tokens invented for them: nothing is released', async () => {
  const { roundId, cohorts } = round.manifest;
  const strangers = await addEmployees(organisation, organisation.teamId, 30);
  await organisation.write(({ trx, organisationId }) =>
    trx
      .insertInto('survey_eligible')
      .values(
        strangers.map(({ staffId }, at) => ({
          ...{ organisation_id: organisationId, round_id: roundId, staff_id: staffId },
          ...{ cohort_id: cohorts[at % 2]!.id, issued_for: null },
        })),
      )
      .execute(),
  );
  await vote([30, 30]);
  await close();
  expect(await release()).toMatchObject({
    state: 'closed',
    closing: { refusal: { check: 'attack', questionId: 'meaning' } },
  });
});

test('what breaks off is noted, and keeps no other survey waiting', async () => {
  await vote([10, 12]);
  await close();
  const broken = round.manifest.roundId;
  await organisation.write(({ trx }) =>
    trx.updateTable('survey_rounds').set({ manifest: '{}' }).where('id', '=', broken).execute(),
  );
  round = await sealTestRound(organisation);
  await vote([10, 12]);
  await close();
  await expect(release()).rejects.toThrow(/could not be released/);
  const rows = await organisation.write(({ trx }) =>
    trx.selectFrom('survey_rounds').select(['id', 'state', 'closing']).execute(),
  );
  const stateOf = (id: string) => rows.find((row) => row.id === id);
  expect(stateOf(broken)).toMatchObject({ state: 'closed', closing: { refusal: { check: 'work' } } });
  expect(stateOf(round.manifest.roundId)).toMatchObject({ state: 'released' });
});
