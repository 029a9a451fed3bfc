import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AttackPlace, openAttackPlace } from './attack-place.ts';
import { noMix } from './ballot-boxes.ts';
import { copyDatabase } from './database-copy.ts';
import { attackAll, ballotsAfter, ballotsBefore, orderedPeople } from './joins.ts';
import {
  closeAndRewrite,
  closeNothing,
  inOneSitting,
  onAnotherDay,
  type SimulatedRound,
  simulateRound,
} from './simulate-round.ts';
import { walSince } from './wal.ts';

let place: AttackPlace;
beforeAll(async () => {
  place = await openAttackPlace();
});
afterAll(() => place.close());

const all = 1000;
/**
 * 1,000 ballots in 40 cohorts of 25 give chance 40 right guesses, one a cohort. More than twice as many come by chance, as the tail of
 * Poisson(40) above 80, with a probability below 1e-8: below 1e-6 for all the attacks of this file together.
 */
const twiceChance = 80;
/** With a defence switched off the attack succeeds or not: fewer show it. */
const some = 200;
const certain = 0.9 * some;

const everything = (round: SimulatedRound) => ({
  people: orderedPeople(round),
  ballots: { ...ballotsBefore(round), ...ballotsAfter(round) },
});
const hitsOf = (found: { attack: string; hits: number }[], name: string) =>
  found.find(({ attack }) => attack === name)!.hits;

async function simulate(people: number, habits?: Parameters<typeof simulateRound>[2]) {
  const rounds: SimulatedRound[] = [];
  for (let count = 0; count < all / people; count++) rounds.push(await simulateRound(place, people, habits));
  return rounds;
}

test.each([50, 200, 1000])(
  'of %i people nobody is found, whatever is set beside whatever',
  async (people) => {
    const found = attackAll(await simulate(people), everything);
    expect(found).toHaveLength(48);
    expect(found.filter(({ hits }) => hits > twiceChance)).toEqual([]);
  },
  600_000,
);

test('who asks and answers in one sitting is not found once the round is closed, and by copies of every day before', async () => {
  const rounds = await simulate(1000, { visit: inOneSitting });
  const after = attackAll(rounds, (round) => ({
    people: orderedPeople(round),
    ballots: ballotsAfter(round),
  }));
  expect(after.filter(({ hits }) => hits > twiceChance)).toEqual([]);
  const before = attackAll(rounds, (round) => ({
    people: orderedPeople(round),
    ballots: ballotsBefore(round),
  }));
  expect(hitsOf(before, 'transactions of people with copies of every day')).toBeGreaterThan(twiceChance);
}, 600_000);

test('who opens a link on one day and answers on another is found by no copy of any day', async () => {
  const found = attackAll([await simulateRound(place, all, { visit: onAnotherDay })], everything);
  expect(found.filter(({ hits }) => hits > twiceChance)).toEqual([]);
}, 600_000);

test('without the mix, in one sitting, every order finds everybody; closing comes too late, since the log has the order', async () => {
  const off = { visit: inOneSitting, openMix: noMix, close: closeNothing };
  const round = await simulateRound(place, some, off);
  const found = attackAll([round], everything);
  for (const clue of ['transactions of people', 'tokens in the log', 'people last seen'])
    for (const sight of [
      'rows of ballots',
      'transactions of ballots',
      'ballots in the log',
      'rows after closing',
      'transactions after closing',
    ]) {
      expect(hitsOf(found, `${clue} with ${sight}`)).toBeGreaterThan(certain);
      expect(hitsOf(found, `${clue} with ${sight}, beside the own`)).toBeGreaterThan(certain);
    }
  await closeAndRewrite(place, round.manifest.roundId);
  const wal = await walSince(place.owner, round.begunAt);
  const after = await copyDatabase(place.owner, round.manifest.roundId);
  const late = attackAll([{ ...round, wal, after }], everything);
  expect(hitsOf(late, 'tokens in the log with ballots in the log')).toBeGreaterThan(certain);
  expect(hitsOf(late, 'transactions of people with rows after closing')).toBeLessThan(certain);
}, 600_000);
