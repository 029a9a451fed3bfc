import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { backupDatabase } from '../../../server/backup/backup-database.ts';
import { writeUnclocked } from '../../../server/db/organisation-scope.ts';
import { cheapToken } from '../../../server/demo/cheap-token.ts';
import { exportFiles } from '../../../server/features/exports/export-files.ts';
import { shuffled } from '../../../server/features/surveys/ballot-mix.ts';
import { closeRound } from '../../../server/features/surveys/close-round.ts';
import { openBallotBox } from '../../../server/features/surveys/open-ballot-box.ts';
import { takeBallot } from '../../../server/features/surveys/take-ballot.ts';
import { dayIn } from '../../../shared/time/day.ts';
import { scoreSubmission } from '../../support/surveys-round.ts';
import { makeScratchFolder } from '../../support/webmail/scratch-folder.ts';
import { type AttackPlace, openAttackPlace } from './attack-place.ts';
import { noMix, type OpenMix, realMix } from './ballot-boxes.ts';
import { joinBesideOwn, joinByOrder } from './joins.ts';
import { bytesOf, readBackup } from './read-backup.ts';
import { ballotName, closeAndRewrite } from './simulate-round.ts';
import { type SealedPeople, sealPeople } from './simulated-people.ts';

let place: AttackPlace;
let folder: string;
beforeAll(async () => {
  place = await openAttackPlace();
  folder = await makeScratchFolder();
});
afterAll(() => place.close());

/** As `kith backup` writes it. Names of ballots by round, in the order of the file. */
async function ballotsInBackup(name: string): Promise<Map<string, string[]>> {
  const file = join(folder, name);
  await backupDatabase({ address: place.address, file, now: place.organisation.now });
  const rows = (await readBackup(file, ['survey_ballots'])).get('survey_ballots')!;
  const byRound = Map.groupBy(rows, ({ round_id }) => round_id!);
  return new Map(
    [...byRound].map(([round, own]) => [round, own.map(({ body }) => ballotName(bytesOf(body!)))]),
  );
}

type Voted = SealedPeople & { sent: string[]; truth: Map<string, string>; write: () => Promise<void> };

/** Everybody sends on one day, in an order that somebody at the door has noted; nothing is written yet. */
async function allSend(people: number, openMix: OpenMix): Promise<Voted> {
  const sealed = await sealPeople(place, people);
  const { organisation, key } = place;
  const { organisationId, roundId, opensOn } = sealed.manifest;
  organisation.now = new Date(`${opensOn}T10:00:00+08:00`);
  const { database } = organisation;
  const now = () => organisation.now;
  const mix = openMix(database, now);
  const box = openBallotBox({ database, mix: { ...mix, empty: mix.stop }, now });
  const round = (await box.openRound(organisationId, roundId))!;
  const sent = shuffled([...sealed.cohortOf.keys()]);
  const truth = new Map<string, string>();
  for (const person of sent) {
    const token = { cohortId: sealed.cohortOf.get(person)!, cohort: cheapToken(key.privateKey) };
    const submission = scoreSubmission(token, sealed.manifestHash, { meaning: 3 });
    truth.set(ballotName(Buffer.from(submission.body, 'base64url')), person);
    mix.add(takeBallot(round, submission, round.today));
  }
  return { ...sealed, sent, truth, write: mix.stop };
}

const all = 1000;

/** So many people in rounds of this size, and backups before and after their ballots were written. */
async function sendAndBackUp(count: number, people: number, openMix: OpenMix) {
  const rounds: Voted[] = [];
  for (let at = 0; at < count / people; at++) rounds.push(await allSend(people, openMix));
  const before = await ballotsInBackup(`before ${people}`);
  for (const { write } of rounds) await write();
  return { rounds, before, after: await ballotsInBackup(`after ${people}`) };
}

/** Right guesses from the order of sending and that of these ballots, over all rounds together. */
function hitsIn(rounds: readonly Voted[], ballotsOf: (roundId: string) => readonly string[]) {
  const hits = (attack: typeof joinByOrder) =>
    rounds.reduce((sum, round) => sum + attack(round, round.sent, ballotsOf(round.manifest.roundId)), 0);
  return { byOrder: hits(joinByOrder), besideOwn: hits(joinBesideOwn) };
}

/** From what the two differ in. */
function hitsOfDifference({ rounds, before, after }: Awaited<ReturnType<typeof sendAndBackUp>>) {
  return hitsIn(rounds, (roundId) => {
    const known = new Set(before.get(roundId));
    return after.get(roundId)!.filter((name) => !known.has(name));
  });
}

/** As in `orders-and-times.test.ts`: chance is 40. */
const twiceChance = 80;

describe.each([50, 200, 1000])('of %i people', (people) => {
  let sent: Awaited<ReturnType<typeof sendAndBackUp>>;
  beforeAll(async () => {
    sent = await sendAndBackUp(all, people, realMix);
  }, 120_000);

  test('nobody is found by what two backups differ in, the order of sending known', () => {
    const { byOrder, besideOwn } = hitsOfDifference(sent);
    expect(byOrder).toBeLessThanOrEqual(twiceChance);
    expect(besideOwn).toBeLessThanOrEqual(twiceChance);
  });

  test('an export goes round no suppression: it has no ballot, as a copy of every table would', async () => {
    const exported: string[] = [];
    await place.organisation.read(async (scope) => {
      for (const { parts } of exportFiles(scope)) for await (const part of parts) exported.push(part);
    });
    const text = exported.join('');
    for (const { manifest, manifestHash } of sent.rounds) {
      expect(text).not.toContain(manifestHash);
      expect(text).not.toContain(manifest.cohorts[0]!.id);
      expect(sent.after.get(manifest.roundId)).toHaveLength(people);
    }
  }, 60_000);

  test('nobody is found by a backup made after closing', async () => {
    const { database, organisationId, now } = place.organisation;
    for (const { manifest } of sent.rounds)
      await writeUnclocked(database, organisationId, (scope) =>
        closeRound(scope, manifest.roundId, dayIn(now, 'Asia/Shanghai')),
      );
    const closed = await ballotsInBackup(`closed ${people}`);
    const { byOrder, besideOwn } = hitsIn(sent.rounds, (roundId) => closed.get(roundId)!);
    expect(byOrder).toBeLessThanOrEqual(twiceChance);
    expect(besideOwn).toBeLessThanOrEqual(twiceChance);
  }, 60_000);
});

test('without the mix the backup after has everybody in their order', async () => {
  const { byOrder, besideOwn } = hitsOfDifference(await sendAndBackUp(200, 200, noMix));
  expect(byOrder).toBeGreaterThan(180);
  expect(besideOwn).toBeGreaterThan(180);
}, 120_000);

test('a backup made after closing has neither an order nor a token of the one before', async () => {
  const { manifest, write, sent, ...truth } = await allSend(200, noMix);
  await write();
  const keysIn = async (name: string) => {
    const file = join(folder, name);
    await backupDatabase({ address: place.address, file, now: place.organisation.now });
    const rows = (await readBackup(file, ['survey_ballots'])).get('survey_ballots')!;
    return rows.filter(({ round_id }) => round_id === manifest.roundId);
  };
  const open = await keysIn('open');
  await closeAndRewrite(place, manifest.roundId);
  const closed = await keysIn('closed');
  const tokens = new Set(open.map(({ token_hash }) => token_hash));
  expect(closed.filter(({ token_hash }) => tokens.has(token_hash))).toEqual([]);
  const names = closed.map(({ body }) => ballotName(bytesOf(body!)));
  // Chance is 8; above 32 it is below 1e-10.
  expect(joinByOrder(truth, sent, names)).toBeLessThan(32);
}, 60_000);
