import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cheapToken } from '../../../server/demo/cheap-token.ts';
import { openBallotMix } from '../../../server/features/surveys/ballot-mix.ts';
import { writeBallots } from '../../../server/features/surveys/write-ballots.ts';
import { merkleRoot } from '../../../shared/features/surveys/merkle-root.ts';
import type { RoundClosing } from '../../../shared/features/surveys/round.ts';
import { scoreSubmission } from '../../support/surveys-round.ts';
import { type AttackPlace, openAttackPlace } from './attack-place.ts';
import type { OpenMix } from './ballot-boxes.ts';
import { openListeningBox } from './listening-box.ts';
import { ballotName, closeAndRewrite } from './simulate-round.ts';
import { cohortSize, type SealedPeople, sealPeople } from './simulated-people.ts';

let place: AttackPlace;
beforeAll(async () => {
  place = await openAttackPlace();
});
afterAll(() => place.close());

function someBallot({ cohortOf, manifestHash }: SealedPeople, cohort = cheapToken(place.key.privateKey)) {
  return scoreSubmission({ cohortId: [...cohortOf.values()][0]!, cohort }, manifestHash, { meaning: 4 });
}

/** Of each five people two were given tokens, and of each five of those four vote; then the owner of the database does what they like, and the round is closed. */
async function vote(
  people: number,
  meddle: (roundId: string, names: readonly string[]) => Promise<unknown> = async () => undefined,
) {
  const sealed = await sealPeople(place, people);
  const { roundId } = sealed.manifest;
  const asked = [...sealed.cohortOf.keys()].slice(0, people * 0.4);
  await place.owner.query(
    'UPDATE survey_eligible SET issued_for = $2 WHERE round_id = $1 AND staff_id = ANY ($3)',
    [roundId, randomBytes(32), asked],
  );
  const box = await openListeningBox(place, sealed);
  const ballots = Array.from({ length: asked.length * 0.8 }, () => someBallot(sealed));
  for (const ballot of ballots) await box.send(ballot);
  await box.close();
  const own = ballots.map(({ body }) => ballotName(Buffer.from(body, 'base64url')));
  await meddle(roundId, own);
  await closeAndRewrite(place, roundId);
  const reading = await openListeningBox(place, sealed);
  const closing = (await reading.read('closing')) as RoundClosing & { commitments: string[] };
  await reading.close();
  return { closing, own };
}

const isPlausible = ({ eligible, issued, counted }: RoundClosing) => eligible >= issued && issued >= counted;
const missing = (own: readonly string[], { commitments }: { commitments: string[] }) =>
  own.filter((name) => !commitments.includes(name));

const stuff = (roundId: string) =>
  place.owner.query(
    `INSERT INTO survey_ballots SELECT organisation_id, round_id, sha256(uuid_send(gen_random_uuid())), cohort_id,
       body || uuid_send(gen_random_uuid()) FROM survey_ballots WHERE round_id = $1`,
    [roundId],
  );
const remove = (roundId: string, [name]: readonly string[]) =>
  place.owner.query(`DELETE FROM survey_ballots WHERE round_id = $1 AND encode(sha256(body), 'hex') = $2`, [
    roundId,
    name,
  ]);

describe.each([50, 200, 1000])('of %i people', (people) => {
  test('an honest round adds up: counts, root, and everybody’s own ballot', async () => {
    const { closing, own } = await vote(people);
    expect(closing).toMatchObject({ eligible: people, issued: people * 0.4, counted: people * 0.32 });
    expect(isPlausible(closing)).toBe(true);
    expect(missing(own, closing)).toEqual([]);
    expect(closing.root).toBe(await merkleRoot(closing.commitments));
    // A list changed after closing no longer has the published root.
    const changed = [...closing.commitments.slice(1), ballotName(randomBytes(8))].sort();
    expect(await merkleRoot(changed)).not.toBe(closing.root);
  });

  test('a stuffed box holds more than were given tokens; who compares with the eligible alone sees nothing', async () => {
    const { closing } = await vote(people, stuff);
    expect(isPlausible(closing)).toBe(false);
    expect(closing.counted).toBeLessThanOrEqual(closing.eligible);
  });

  test('whose ballot was taken out misses it; the counts alone say nothing', async () => {
    const { closing, own } = await vote(people, remove);
    expect(missing(own, closing)).toEqual([own[0]]);
    expect(isPlausible(closing)).toBe(true);
  });
});

async function spend64Times(openMix?: OpenMix) {
  const sealed = await sealPeople(place, cohortSize);
  const token = cheapToken(place.key.privateKey);
  // Two processes, as behind a load balancer.
  const boxes = [
    await openListeningBox(place, sealed, { openMix }),
    await openListeningBox(place, sealed, { openMix }),
  ];
  const racing = Array.from({ length: 64 }, (_, at) => boxes[at % 2]!.send(someBallot(sealed, token)));
  expect(new Set(await Promise.all(racing))).toEqual(new Set([200]));
  await Promise.all(boxes.map((box) => box.close()));
  const { rows } = await place.owner.query('SELECT 1 FROM survey_ballots WHERE round_id = $1', [
    sealed.manifest.roundId,
  ]);
  return rows.length;
}

test('a token spent 64 times at once, at two processes, counts once', async () => {
  expect(await spend64Times()).toBe(1);
});

test('were ballots kept under keys of their own, each of the 64 would count', async () => {
  const ownKeys: OpenMix = (database, now) => {
    const { log } = place.organisation.contextFor(null);
    const mix = openBallotMix((ballots) => writeBallots(database, ballots), { log, now });
    return { ...mix, add: (ballot) => mix.add({ ...ballot, tokenHash: randomBytes(32) }) };
  };
  expect(await spend64Times(ownKeys)).toBe(64);
});
