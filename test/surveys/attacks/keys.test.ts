import { afterAll, beforeAll, expect, test } from 'vitest';
import { blindToken, unblindToken } from '../../../extension/features/surveys/ballot-token.ts';
import { cheapToken } from '../../../server/demo/cheap-token.ts';
import { blindSign, isSigned } from '../../../server/features/surveys/blind-signature.ts';
import { makeRoundKeys, publicText, type RoundKey } from '../../../server/features/surveys/round-keys.ts';
import { canonicalJson } from '../../../shared/features/surveys/canonical-json.ts';
import { sha256 } from '../../../shared/features/surveys/hash.ts';
import { cohortsOf, planGroups } from '../../../shared/features/surveys/plan-groups.ts';
import { scoreSubmission } from '../../support/surveys-round.ts';
import { type AttackPlace, openAttackPlace } from './attack-place.ts';
import { openListeningBox } from './listening-box.ts';
import { cohortSize, type SealedPeople, sealPeople } from './simulated-people.ts';

let place: AttackPlace;
beforeAll(async () => {
  place = await openAttackPlace();
});
afterAll(() => place.close());

const sizes = [50, 200, 1000];

/** Whose key a token turns out to be of. @throws where the device takes none. */
async function bearerOf(own: RoundKey, publicKey: string, tags: readonly RoundKey[]): Promise<string> {
  const blinded = await blindToken(publicKey);
  const signed = blindSign(own.privateKey, own.publicKey, Buffer.from(blinded.blinded, 'base64url'));
  const token = await unblindToken(publicKey, blinded, signed.toString('base64url'));
  const [message, signature] = [token.message, token.signature].map((text) => Buffer.from(text, 'base64url'));
  return tags.find((each) => isSigned(each.publicKey, message!, signature!))!.purpose;
}

/** One key for each of four people, so that a token says whose it is. */
async function tag(shown: (own: RoundKey) => string) {
  const tags = await makeRoundKeys(['a', 'b', 'c', 'd']);
  const tokens: (string | null)[] = [];
  for (const own of tags) tokens.push(await bearerOf(own, shown(own), tags).catch(() => null));
  return tokens;
}

test('a device that pins the manifest takes no token of a key made for it alone', async () => {
  expect(await tag(() => publicText(place.key.publicKey))).toEqual([null, null, null, null]);
});

test('a device that takes whatever key it is shown is found by its token', async () => {
  expect(await tag((own) => publicText(own.publicKey))).toEqual(['a', 'b', 'c', 'd']);
});

test.each(sizes)(
  'among %i another key for one cohort is another hash, which two colleagues see to differ',
  async (people) => {
    const { manifest, manifestHash } = await sealPeople(place, people);
    const [tagged] = await makeRoundKeys(['tagged']);
    const publicKey = publicText(tagged!.publicKey);
    const cohorts = manifest.cohorts.with(-1, { ...manifest.cohorts.at(-1)!, publicKey });
    expect(await sha256(canonicalJson(manifest))).toBe(manifestHash);
    expect(await sha256(canonicalJson({ ...manifest, cohorts }))).not.toBe(manifestHash);
  },
);

/** So many people in teams of one and more. */
function teamsOf(people: number) {
  const teams: { id: string; name: string; parentId: null; members: number }[] = [];
  for (let left = people; left > 0; left -= teams.at(-1)!.members) {
    const members = Math.min(left, [1, 1, 2, 5, 19, 24, 40][teams.length % 7]!);
    teams.push({ id: `team ${teams.length}`, name: `Team ${teams.length}`, parentId: null, members });
  }
  return teams;
}

const alone = (cohorts: readonly { eligible: number }[]) =>
  cohorts.filter(({ eligible }) => eligible === 1).length;

test.each(sizes)(
  'of %i people nobody is a cohort of one, as some would be were every team a cohort',
  (people) => {
    const teams = teamsOf(people);
    const planned = cohortsOf(planGroups(teams, 3));
    expect(alone(planned)).toBe(0);
    expect(Math.min(...planned.map(({ eligible }) => eligible))).toBeGreaterThanOrEqual(20);
    expect(alone(teams.map(({ members }) => ({ eligible: members })))).toBeGreaterThanOrEqual(2);
  },
);

async function replay(first: SealedPeople, firstKey: RoundKey, second: SealedPeople) {
  const person = [...second.cohortOf.keys()][0]!;
  const token = { cohortId: second.cohortOf.get(person)!, cohort: cheapToken(firstKey.privateKey) };
  const send = async (round: SealedPeople) => {
    const box = await openListeningBox(place, round);
    const own = { ...token, cohortId: [...round.cohortOf.values()][0]! };
    const status = await box.send(scoreSubmission(own, round.manifestHash, { meaning: 3 }));
    await box.close();
    const opened = await openListeningBox(place, round);
    const { taken } = (await opened.read('taken')) as { taken: string[] };
    await opened.close();
    return { status, taken };
  };
  return { first: await send(first), second: await send(second) };
}

test('a token of one round lets nothing into another; were the keys the same, it would, and tie both ballots together', async () => {
  const [first, same] = [await sealPeople(place, cohortSize), await sealPeople(place, cohortSize)];
  const [otherKey] = await makeRoundKeys(['other']);
  const other = await sealPeople({ ...place, key: otherKey! }, cohortSize);
  const honest = await replay(first, place.key, other);
  expect(honest).toMatchObject({ first: { status: 200 }, second: { status: 400, taken: [] } });
  const off = await replay(first, place.key, same);
  expect(off.second.status).toBe(200);
  expect(off.first.taken).toEqual(expect.arrayContaining(off.second.taken));
});
