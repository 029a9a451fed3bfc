import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { beforeEach, expect, test } from 'vitest';
import { blindSign, isSigned } from '../../../server/features/surveys/blind-signature.ts';
import { BallotSubmission } from '../../../server/features/surveys/take-ballot.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { type Canonical, canonicalJson } from '../../../shared/features/surveys/canonical-json.ts';
import { Manifest } from '../../../shared/features/surveys/manifest.ts';
import { merkleRoot } from '../../../shared/features/surveys/merkle-root.ts';
import { acceptInvitation, type BallotInvitation } from './ballot-invitation.ts';
import { ballotNotice } from './ballot-notice.ts';
import { sealParts } from './ballot-parts.ts';
import { type BallotPlace, progressBallot } from './ballot-progress.ts';
import type { BallotRecord, BallotStore } from './ballot-record.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).toString('base64url');
const roundId = uuidv7();
const cohortId = uuidv7();
const both = (text: string) => ({ en: text, zh: text });
const ends = { lowEnd: both('no'), highEnd: both('yes') };
const rating = { revision: 1, kind: 'rating', subject: 'work', min: 1, max: 5, ...ends } as const;

const manifest = Manifest.parse({
  format: 1,
  ...{ organisationId: uuidv7(), roundId, title: both('Autumn') },
  ...{ opensOn: '2026-03-10', closesOn: '2026-03-20', minimumGroup: 8, minimumComments: 10 },
  instrument: {
    ...{ id: uuidv7(), version: 1, title: both('Autumn'), introduction: both('Short') },
    sections: [
      {
        id: 'all',
        title: both('All'),
        items: [
          { id: 'meaning', ...rating, text: both('It matters') },
          { id: 'why-not', ...rating, text: both('Why'), askedIf: { itemId: 'meaning', isOneOf: ['1'] } },
          {
            id: 'change',
            revision: 1,
            kind: 'comment',
            subject: 'other',
            text: both('Change'),
            maxLength: 600,
          },
        ],
      },
    ],
  },
  cohorts: [{ id: cohortId, name: both('Everybody'), eligible: 30, publicKey: spki }],
  commentKeys: [{ itemId: 'change', publicKey: spki }],
  cuts: [{ id: uuidv7(), name: both('Everybody'), parentId: null, cohortIds: [cohortId] }],
  ...{ submitTo: 'https://ballots.example/ballots/a/b', comparedWith: null },
});
const text = canonicalJson(JSON.parse(JSON.stringify(manifest)) as Canonical);
const invitation: BallotInvitation = {
  ...{ roundId, cohortId, manifest: text, before: null, followUp: null },
  manifestHash: createHash('sha256').update(text).digest('hex'),
};

let now: Date;
/** What the box holds, as a server would: the last body of each token. */
let box: Map<string, Buffer>;
let published: { manifest: string; closing: string | null };
let issuedFor: string | null;
let deathsLeft: number;

/** Dies, as a background does, at the n-th step from here: before it is done, or when it is done but nobody heard. */
async function mortally<Result>(work: () => Promise<Result>): Promise<Result> {
  if (deathsLeft-- === 0) throw new AppError('unavailable', 'errors:unavailable');
  const result = await work();
  if (deathsLeft-- === 0) throw new AppError('unavailable', 'errors:unavailable');
  return result;
}

function memoryStore(): BallotStore & { records: Map<string, BallotRecord> } {
  const records = new Map<string, BallotRecord>();
  return {
    records,
    get: async (id) => records.get(id) ?? null,
    add: async (record) => void records.set(record.roundId, record),
    change: (id, change) =>
      mortally(async () => {
        const record = records.get(id)!;
        records.set(id, { ...record, ...change(record) });
      }),
  };
}

let store: ReturnType<typeof memoryStore>;
const sign = (blinded: string) =>
  blindSign(privateKey, publicKey, Buffer.from(blinded, 'base64url')).toString('base64url');

const place = (): BallotPlace & { staffId: string } => ({
  ...{ store, now: () => now, random: () => 0.5, timeZone: 'Asia/Shanghai', staffId: 'me' },
  box: {
    published: (_, what) =>
      mortally(async () => {
        if (what === 'taken') return JSON.stringify({ taken: [...box.keys()] });
        return published[what];
      }),
    send: (_, submission) =>
      mortally(async () => {
        const { token, signature, body } = BallotSubmission.parse(submission);
        const [message, proof] = [token, signature].map((part) => Buffer.from(part, 'base64url'));
        if (!isSigned(publicKey, message!, proof!)) throw new Error('not signed');
        box.set(createHash('sha256').update(message!).digest('hex'), Buffer.from(body, 'base64url'));
      }),
  },
  issue: ({ blinded }) =>
    mortally(async () => {
      const asked = JSON.stringify(blinded);
      issuedFor ??= asked;
      if (issuedFor !== asked) throw new AppError('conflict', 'surveys:refusal.alreadyIssued');
      const comments = { change: sign(blinded.comments.change!) };
      return { cohortId, cohort: sign(blinded.cohort), comments };
    }),
});

beforeEach(() => {
  store = memoryStore();
  box = new Map();
  published = { manifest: text, closing: null };
  issuedFor = null;
  deathsLeft = -1;
  now = new Date('2026-03-05T02:00:00Z');
});

const record = () => store.records.get(roundId)!;
const progress = () => progressBallot(roundId, place());

async function answer(meaning: number, comment = ''): Promise<void> {
  await store.change(roundId, () => ({ draft: { answers: { meaning }, comments: { change: comment } } }));
  const parts = await sealParts(record(), 'within-a-day', place());
  await store.change(roundId, () => ({ parts }));
}

async function close(): Promise<void> {
  const commitments = [...box.values()].map((body) => createHash('sha256').update(body).digest('hex')).sort();
  const root = await merkleRoot(commitments);
  const [eligible, issued] = [30, 30];
  const counts = { eligible, issued, counted: commitments.length, comments: 0 };
  published.closing = JSON.stringify({ closedOn: '2026-03-21', ...counts, root, commitments });
  now = new Date('2026-03-21T02:00:00Z');
}

test('a device fetches its tokens at a moment of the day before the round opens, and not earlier', async () => {
  await acceptInvitation(invitation, place());
  expect(record().fetchAt).toBe('2026-03-09T04:00:00.000Z');
  await progress();
  expect(record().holder).toBe('nobody');
  now = new Date('2026-03-09T04:00:00Z');
  await progress();
  expect(record()).toMatchObject({ holder: 'here', isLate: false, blinded: null });
});

test('what was done since the last round is renewed with each invitation', async () => {
  const told = (state: 'open' | 'kept') => ({
    title: both('Spring'),
    actions: [
      { id: roundId, what: 'Word every Monday', dueOn: '2026-02-01', state, outcome: '', settledOn: null },
    ],
  });
  await acceptInvitation({ ...invitation, before: told('open') }, place());
  await acceptInvitation({ ...invitation, before: told('kept') }, place());
  now = new Date('2026-03-11T02:00:00Z');
  await progress();
  expect(record().before).toEqual(told('kept'));
  expect(ballotNotice(record(), '2026-03-11')).toMatchObject({ actions: { count: 1, kept: 1 } });
});

test('a device that hears of an open round gets its tokens at once and knows that this is weaker', async () => {
  now = new Date('2026-03-11T02:00:00Z');
  await acceptInvitation(invitation, place());
  await progress();
  expect(record()).toMatchObject({ holder: 'here', isLate: true });
});

test('a second device of one person says that the ballot is elsewhere', async () => {
  now = new Date('2026-03-11T02:00:00Z');
  issuedFor = 'the first device';
  await acceptInvitation(invitation, place());
  await progress();
  expect(record()).toMatchObject({ holder: 'elsewhere', tokens: null });
});

test.each([
  [
    'shows others another text',
    () => Object.assign(published, { manifest: text.replace('Autumn', 'Autumm') }),
    {},
  ],
  ['names another hash', () => {}, { manifestHash: '0'.repeat(64) }],
  ['names a group of one’s own', () => {}, { cohortId: uuidv7() }],
])('a round that %s is not answered', async (_, tamper, part) => {
  tamper();
  now = new Date('2026-03-11T02:00:00Z');
  await acceptInvitation({ ...invitation, ...part }, place());
  await progress();
  expect(record()).toMatchObject({ holder: 'altered', tokens: null });
  expect(issuedFor).toBeNull();
});

test('a round that becomes another after it was pinned is not answered', async () => {
  await acceptInvitation(invitation, place());
  await acceptInvitation({ ...invitation, manifestHash: 'f'.repeat(64) }, place());
  expect(record().holder).toBe('altered');
});

test('scores and comment go apart, at moments of their own, and are seen in the box', async () => {
  now = new Date('2026-03-11T02:00:00Z');
  await acceptInvitation(invitation, place());
  await progress();
  await answer(4, 'Fewer meetings.');
  expect(record().parts.map((part) => part.sendAt)).toEqual(Array(2).fill('2026-03-11T14:00:00.000Z'));
  await progress();
  expect(box.size).toBe(0);
  now = new Date('2026-03-11T14:00:00Z');
  await progress();
  expect(box.size).toBe(2);
  expect(record().parts.map(({ state }) => state)).toEqual(['taken', 'taken']);
});

test('an answer to a question that was closed again is not sent', async () => {
  now = new Date('2026-03-11T02:00:00Z');
  await acceptInvitation(invitation, place());
  await progress();
  const draft = { answers: { meaning: 4, 'why-not': 2 }, comments: {} };
  const [scores] = await sealParts({ ...record(), draft }, 'now', place());
  expect(JSON.parse(Buffer.from(scores!.body, 'base64url').toString())).toMatchObject({
    answers: { meaning: 4 },
  });
  expect(scores!.body).not.toContain('why-not');
});

test('a changed ballot replaces the first, and the count is checked against the change', async () => {
  now = new Date('2026-03-11T02:00:00Z');
  await acceptInvitation(invitation, place());
  await progress();
  for (const [at, meaning] of [4, 2].entries()) {
    await answer(meaning);
    now = new Date(`2026-03-1${2 + at}T02:00:00Z`);
    await progress();
  }
  expect(box.size).toBe(1);
  await close();
  await progress();
  expect(record().outcome).toMatchObject({ state: 'counted', counted: 1 });
});

test.each([
  ['leaves one’s ballot out', () => box.clear(), (closing: string) => closing, 'missing'],
  [
    'claims another root',
    () => {},
    (closing: string) => closing.replace(/"root":"./, '"root":"_'),
    'wrong-count',
  ],
])('a count that %s raises the alarm', async (_, tamper, forge, state) => {
  now = new Date('2026-03-11T02:00:00Z');
  await acceptInvitation(invitation, place());
  await progress();
  await answer(4);
  now = new Date('2026-03-12T02:00:00Z');
  await progress();
  tamper();
  await close();
  published.closing = forge(published.closing!);
  await progress();
  expect(record().outcome).toMatchObject({ state });
});

const steps = Array.from({ length: 24 }, (_, step) => step);

test.each(steps)('dying at step %i, a device loses nothing and doubles nothing', async (dyingAt) => {
  now = new Date('2026-03-11T02:00:00Z');
  await acceptInvitation(invitation, place());
  const progressTwice = async () => {
    await progress().catch(() => undefined);
    await progress();
  };
  deathsLeft = dyingAt;
  await progressTwice();
  const left = deathsLeft;
  deathsLeft = -1;
  expect(record().holder).toBe('here');
  await answer(5, 'Less noise.');
  now = new Date('2026-03-12T02:00:00Z');
  deathsLeft = left;
  await progressTwice();
  deathsLeft = -1;
  expect(box.size).toBe(2);
  await close();
  await progress();
  expect(record().outcome).toMatchObject({ state: 'counted' });
});
