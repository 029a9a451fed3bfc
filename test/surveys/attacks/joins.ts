import { randomInt } from 'node:crypto';
import type { DatabaseCopy } from './database-copy.ts';
import { placesIn } from './places-in.ts';
import type { SimulatedRound } from './simulate-round.ts';

type Order<Each> = (each: Each, place: number) => number;
type Person = DatabaseCopy['people'][number];
type Ballot = DatabaseCopy['ballots'][number];

/** The smallest first; who is alike stands in random order. */
function sorted<Each>(list: readonly Each[], order: Order<Each>): Each[] {
  return list
    .map((each, place) => ({ each, at: order(each, place), chance: randomInt(2 ** 40) }))
    .sort((a, b) => a.at - b.at || a.chance - b.chance)
    .map(({ each }) => each);
}

const lie: Order<unknown> = (_, place) => place;

/** All that sets people in an order: who was given tokens first, who was last seen when. */
export function orderedPeople({ daily, wal }: SimulatedRound): Record<string, string[]> {
  const { people } = daily.at(-1)!;
  const inLog = placesIn(
    wal,
    people.map(({ issuedFor }) => issuedFor!),
  );
  const orders: Record<string, Order<Person>> = {
    'transactions of people': ({ xmin }) => xmin,
    'tokens in the log': ({ issuedFor }) => inLog(issuedFor!),
    'people last seen': ({ lastSeenAt }) => lastSeenAt,
  };
  return named(orders, (order) => sorted(people, order).map(({ id }) => id));
}

/** All that sets ballots in an order before the round is closed. */
export function ballotsBefore({ daily, wal }: SimulatedRound): Record<string, string[]> {
  const { ballots } = daily.at(-1)!;
  const inLog = placesIn(
    wal,
    ballots.map(({ key }) => key),
  );
  const firstDay = new Map(
    daily.flatMap((copy, past) => copy.ballots.map(({ name }) => [name, past] as const)).reverse(),
  );
  const orders: Record<string, Order<Ballot>> = {
    'rows of ballots': lie,
    'transactions of ballots': ({ xmin }) => xmin,
    'ballots in the log': ({ key }) => inLog(key),
    'copies of every day': ({ name }) => firstDay.get(name)!,
  };
  return named(orders, (order) => sorted(ballots, order).map(({ name }) => name));
}

/** All that sets ballots in an order once it is closed. */
export function ballotsAfter({ after: { ballots } }: SimulatedRound): Record<string, string[]> {
  const orders: Record<string, Order<Ballot>> = {
    'rows after closing': lie,
    'transactions after closing': ({ xmin }) => xmin,
    'keys after closing': ({ key }) => key.readUIntBE(0, 6),
    commitments: ({ name }) => Number.parseInt(name.slice(0, 12), 16),
  };
  return named(orders, (order) => sorted(ballots, order).map(({ name }) => name));
}

function named<Value, Result>(values: Record<string, Value>, turn: (value: Value) => Result) {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, turn(value)]));
}

type Truth = Pick<SimulatedRound, 'cohortOf' | 'truth'>;
type Attack = (round: Truth, people: readonly string[], ballots: readonly string[]) => number;

/** Within each cohort, since a ballot names its own: lists of people and of ballots. */
function byCohort({ cohortOf, truth }: Truth, people: readonly string[], ballots: readonly string[]) {
  const peopleOf = Map.groupBy(people, (person) => cohortOf.get(person)!);
  const ballotsOf = Map.groupBy(ballots, (ballot) => cohortOf.get(truth.get(ballot)!)!);
  return [...peopleOf].map(([cohortId, those]) => ({ those, theirs: ballotsOf.get(cohortId)! }));
}

/** Who comes k-th is guessed to have cast the k-th ballot: how many guesses are right. */
export const joinByOrder: Attack = (round, people, ballots) =>
  byCohort(round, people, ballots)
    .flatMap(({ those, theirs }) => those.map((person, at) => round.truth.get(theirs[at]!) === person))
    .filter(Boolean).length;

/** Each person in turn knows the own ballot, and guesses that whoever came next cast the one that comes next. */
export const joinBesideOwn: Attack = (round, people, ballots) =>
  byCohort(round, people, ballots)
    .flatMap(({ those, theirs }) => {
      const placeOf = new Map(theirs.map((ballot, at) => [round.truth.get(ballot)!, at]));
      return those
        .slice(0, -1)
        .map((own, at) => round.truth.get(theirs[placeOf.get(own)! + 1]!) === those[at + 1]);
    })
    .filter(Boolean).length;

type Orders = Record<string, string[]>;

/** Right guesses of every attack that any two of these orders allow, over all rounds together. */
export function attackAll(
  rounds: readonly SimulatedRound[],
  ordersOf: (round: SimulatedRound) => { people: Orders; ballots: Orders },
): { attack: string; hits: number }[] {
  const hits = new Map<string, number>();
  for (const round of rounds) {
    const { people, ballots } = ordersOf(round);
    for (const [clue, those] of Object.entries(people))
      for (const [sight, theirs] of Object.entries(ballots))
        for (const [kind, attack] of [
          ['', joinByOrder],
          [', beside the own', joinBesideOwn],
        ] as const) {
          const name = `${clue} with ${sight}${kind}`;
          hits.set(name, (hits.get(name) ?? 0) + attack(round, those, theirs));
        }
  }
  return [...hits].map(([attack, count]) => ({ attack, hits: count }));
}
