import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backupDatabase } from '../../../server/backup/backup-database.ts';
import { exportFiles } from '../../../server/features/exports/export-files.ts';
import { shuffled } from '../../../server/features/surveys/ballot-mix.ts';
import { openBallotBox } from '../../../server/features/surveys/open-ballot-box.ts';
import { takeBallot } from '../../../server/features/surveys/take-ballot.ts';
import { scoreSubmission } from '../../support/surveys-round.ts';
import { makeScratchFolder } from '../../support/webmail/scratch-folder.ts';
import { type AttackPlace, openAttackPlace } from './attack-place.ts';
import { noMix, type OpenMix, realMix } from './ballot-boxes.ts';
import { joinBesideOwn, joinByOrder } from './joins.ts';
import { bytesOf, readBackup } from './read-backup.ts';
import { ballotName, cheapToken, closeAndRewrite } from './simulate-round.ts';
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

/** So many people in rounds of this size: right guesses from what two backups, before and after their ballots were written, differ in. */
async function hitsOfDifference(all: number, people: number, openMix: OpenMix) {
  const rounds: Voted[] = [];
  for (let count = 0; count < all / people; count++) rounds.push(await allSend(people, openMix));
  const before = await ballotsInBackup(`before ${people}`);
  for (const { write } of rounds) await write();
  const after = await ballotsInBackup(`after ${people}`);
  const differences = rounds.map((round) => {
    const { roundId } = round.manifest;
    const known = new Set(before.get(roundId));
    return { round, ballots: after.get(roundId)!.filter((name) => !known.has(name)) };
  });
  expect(differences.flatMap(({ ballots }) => ballots)).toHaveLength(all);
  const hits = (attack: typeof joinByOrder) =>
    differences.reduce((sum, { round, ballots }) => sum + attack(round, round.sent, ballots), 0);
  return { byOrder: hits(joinByOrder), besideOwn: hits(joinBesideOwn) };
}

/** As in `orders-and-times.test.ts`: chance is 40. */
const twiceChance = 80;

test.each([50, 200, 1000])(
  'of %i people nobody is found by what two backups differ in, the order of sending known',
  async (people) => {
    const { byOrder, besideOwn } = await hitsOfDifference(1000, people, realMix);
    expect(byOrder).toBeLessThanOrEqual(twiceChance);
    expect(besideOwn).toBeLessThanOrEqual(twiceChance);
  },
  120_000,
);

test('without the mix the backup after has everybody in their order', async () => {
  const { byOrder, besideOwn } = await hitsOfDifference(200, 200, noMix);
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

test('an export goes round no suppression: it has no ballot, as a copy of every table would', async () => {
  const { manifest, manifestHash, write } = await allSend(50, realMix);
  await write();
  const exported: string[] = [];
  await place.organisation.read(async (scope) => {
    for (const { parts } of exportFiles(scope)) for await (const part of parts) exported.push(part);
  });
  expect(exported.join('')).not.toContain(manifestHash);
  expect(exported.join('')).not.toContain(manifest.cohorts[0]!.id);
  expect((await ballotsInBackup('every table')).get(manifest.roundId)).toHaveLength(50);
}, 60_000);
