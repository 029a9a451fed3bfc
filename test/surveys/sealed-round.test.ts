import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeUnclocked } from '../../server/db/organisation-scope.ts';
import { ballotListener } from '../../server/features/surveys/ballot-listener.ts';
import { openBallotMix, smallestBatch } from '../../server/features/surveys/ballot-mix.ts';
import { closeRound } from '../../server/features/surveys/close-round.ts';
import { openBallotBox } from '../../server/features/surveys/open-ballot-box.ts';
import { writeBallots } from '../../server/features/surveys/write-ballots.ts';
import type { Manifest } from '../../shared/features/surveys/manifest.ts';
import { merkleRoot } from '../../shared/features/surveys/merkle-root.ts';
import { callProcedure } from '../security/call-procedure.ts';
import { listenLocally } from '../support/listen-locally.ts';
import {
  addEmployees,
  commentSubmission,
  type Employee,
  employeeContext,
  fetchTokens,
  scoreSubmission,
  sealTestRound,
  type Tokens,
} from '../support/surveys-round.ts';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../support/test-organisation.ts';

let organisation: TestOrganisation;
let round: { manifest: Manifest; manifestHash: string };
let employees: Employee[];
let close: () => Promise<void>;
let url: string;
let mix: ReturnType<typeof openBallotMix>;
const tokens: Tokens[] = [];

beforeAll(async () => {
  const opened = await openTestDatabase();
  organisation = await createTestOrganisation(opened.database);
  employees = await addEmployees(organisation, organisation.teamId, 24);
  round = await sealTestRound(organisation);
  for (const { staffId } of employees.slice(0, 10))
    tokens.push(await fetchTokens(organisation, round, staffId));
  const parts = { database: opened.database, now: () => organisation.now };
  mix = openBallotMix((ballots) => writeBallots(opened.database, ballots), {
    ...parts,
    log: pino({ enabled: false }),
  });
  const server = await listenLocally(createServer(ballotListener(openBallotBox({ ...parts, mix }))));
  url = `${server.url}/ballots/${organisation.organisationId}/${round.manifest.roundId}`;
  close = async () => {
    await server.stop();
    await mix.stop();
    await opened.close();
  };
});
afterAll(() => close());

async function send(
  submission: unknown,
): Promise<{ status: number; body: { refusal?: { messageKey: string } } }> {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(submission) });
  return { status: response.status, body: (await response.json()) as { refusal?: { messageKey: string } } };
}

const ballots = () => organisation.read(({ trx }) => trx.selectFrom('survey_ballots').selectAll().execute());
const answers = { meaning: 4, rules: 2, recommend: 9 };

test('a manifest says who may answer, by which key, and what may ever be shown', () => {
  const { cohorts, cuts, commentKeys } = round.manifest;
  // Nobody but the team of 27 is large enough: everybody is one cohort.
  expect(cohorts).toHaveLength(1);
  expect(cohorts[0]!.eligible).toBe(31);
  expect(cuts).toMatchObject([{ parentId: null, name: { en: 'Everybody', zh: '全体' } }]);
  expect(commentKeys.map(({ itemId }) => itemId)).toEqual(['change']);
});

test('before the round opens no ballot is taken', async () => {
  expect(await send(scoreSubmission(tokens[0]!, round.manifestHash, answers))).toMatchObject({
    status: 409,
    body: { refusal: { messageKey: 'surveys:refusal.notOpen' } },
  });
});

test('one person gets one token, whichever device asks', async () => {
  await expect(fetchTokens(organisation, round, employees[0]!.staffId)).rejects.toMatchObject({
    cause: { messageKey: 'surveys:refusal.alreadyIssued' },
  });
});

test('of 64 devices of one person that ask at once, one gets a token', async () => {
  const asking = Array.from({ length: 64 }, () => fetchTokens(organisation, round, employees[20]!.staffId));
  const won = (await Promise.allSettled(asking)).filter(({ status }) => status === 'fulfilled');
  expect(won).toHaveLength(1);
});

test('a request for another manifest is not signed', async () => {
  const other = { ...round, manifestHash: '0'.repeat(64) };
  await expect(fetchTokens(organisation, other, employees[15]!.staffId)).rejects.toMatchObject({
    cause: { messageKey: 'surveys:refusal.otherManifest' },
  });
});

test('while the round is open ballots wait for company and are then written', async () => {
  organisation.now = new Date(organisation.now.getTime() + 3 * 86_400_000);
  for (const each of tokens.slice(0, smallestBatch))
    expect(await send(scoreSubmission(each, round.manifestHash, answers))).toEqual({
      status: 200,
      body: { taken: true },
    });
  expect(await ballots()).toHaveLength(0);
  await mix.empty();
  expect(await ballots()).toHaveLength(smallestBatch);
});

test('the same token again changes the ballot, 64 times at once too', async () => {
  const racing = Array.from({ length: 64 }, (_, at) =>
    send(scoreSubmission(tokens[0]!, round.manifestHash, { ...answers, meaning: 1 + (at % 5) })),
  );
  for (const { status } of await Promise.all(racing)) expect(status).toBe(200);
  await mix.empty();
  expect(await ballots()).toHaveLength(smallestBatch);
});

test('a comment goes into a box of its own', async () => {
  await send(commentSubmission(tokens[3]!, round.manifestHash, { itemId: 'change', text: '少开会。' }));
  await mix.empty();
  const comments = await organisation.read(({ trx }) =>
    trx.selectFrom('survey_comments').selectAll().execute(),
  );
  expect(comments).toHaveLength(1);
  const taken = (await (await fetch(`${url}/taken`)).json()) as { taken: string[] };
  expect(taken.taken).toHaveLength(smallestBatch + 1);
  expect(taken.taken).toContain(
    createHash('sha256').update(Buffer.from(tokens[3]!.comments.change!.message, 'base64url')).digest('hex'),
  );
});

test.each([
  [
    'a token nobody signed',
    (own: Tokens) => ({ ...own, cohort: { ...own.cohort, message: tokens[1]!.cohort.message } }),
    'badToken',
  ],
  ['a token for comments', (own: Tokens) => ({ ...own, cohort: own.comments.change! }), 'badToken'],
  [
    'a cohort that does not exist',
    (own: Tokens) => ({ ...own, cohortId: round.manifest.roundId }),
    'badToken',
  ],
])('%s lets no ballot in', async (_, forge, key) => {
  const forged = forge(tokens[9]!);
  expect(await send(scoreSubmission(forged, round.manifestHash, answers))).toMatchObject({
    status: 400,
    body: { refusal: { messageKey: `surveys:refusal.${key}` } },
  });
});

test('a ballot of another manifest, with answers nobody asked for, or of another size is refused', async () => {
  const refused = { status: 400, body: { refusal: { messageKey: 'surveys:refusal.badBallot' } } };
  expect(await send(scoreSubmission(tokens[9]!, '0'.repeat(64), answers))).toMatchObject(refused);
  expect(await send(scoreSubmission(tokens[9]!, round.manifestHash, { meaning: 6 }))).toMatchObject(refused);
  const fit = scoreSubmission(tokens[9]!, round.manifestHash, answers);
  expect(await send({ ...fit, body: fit.body.slice(0, -4) })).toMatchObject(refused);
  expect(await send({ ...fit, note: 'me' })).toMatchObject(refused);
  expect(await send('not a ballot')).toMatchObject(refused);
});

test('closing counts, commits and forgets which token a ballot came with', async () => {
  const before = await ballots();
  const closing = await writeUnclocked(organisation.database, organisation.organisationId, (scope) =>
    closeRound(scope, round.manifest.roundId, '2026-03-20'),
  );
  expect(closing).toMatchObject({ eligible: 31, issued: 11, counted: smallestBatch, comments: 1 });
  const after = await ballots();
  const tokensBefore = new Set(before.map(({ token_hash }) => token_hash.toString('hex')));
  expect(after.filter(({ token_hash }) => tokensBefore.has(token_hash.toString('hex')))).toEqual([]);
  const bodies = (rows: typeof before) => rows.map(({ body }) => body.toString('hex')).sort();
  expect(bodies(after)).toEqual(bodies(before));
  const published = (await (await fetch(`${url}/closing`)).json()) as { root: string; commitments: string[] };
  expect(published.root).toBe(await merkleRoot(published.commitments));
  for (const { body } of after)
    expect(published.commitments).toContain(createHash('sha256').update(body).digest('hex'));
});

test('a closed round signs nothing, takes nothing and closes once', async () => {
  await expect(fetchTokens(organisation, round, employees[16]!.staffId)).rejects.toMatchObject({
    cause: { messageKey: 'surveys:refusal.closed' },
  });
  organisation.now = new Date(organisation.now.getTime() + 60_000);
  expect(await send(scoreSubmission(tokens[9]!, round.manifestHash, answers))).toMatchObject({ status: 409 });
  const again = await writeUnclocked(organisation.database, organisation.organisationId, (scope) =>
    closeRound(scope, round.manifest.roundId, '2026-03-20'),
  );
  expect(again).toBeNull();
});

test('the round’s invitation is the same for who voted and who did not', async () => {
  const [voted, silent] = await Promise.all(
    [employees[0]!, employees[23]!].map(({ staffId }) =>
      callProcedure(employeeContext(organisation, staffId), 'surveys.invitations', undefined),
    ),
  );
  expect(voted).toEqual(silent);
});
