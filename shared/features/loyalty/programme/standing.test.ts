import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allOf, levelIds, makeComparison, makeProgramme } from '../../../../test/support/make-programme.ts';
import { addDays, daysBetween } from '../../../time/day.ts';
import { type FactKey, factKey, factRules, type Measured } from './facts.ts';
import type { Comparison, Condition, Downgrade } from './model.ts';
import { fallsOn, type Standing, standingOn } from './standing.ts';

const [silver, gold, jade] = levelIds as [string, string, string];
const orders = (now: number | null, before: number | null = null): Measured => ({
  'orders/last-12-months': { now, before },
  'orders/this-year': { now, before },
});
const today = '2026-08-20';
const three = makeProgramme(
  [2, 5, 9].map((value) => allOf(makeComparison({ value }))),
  {
    graceDays: 30,
    looks: 'monthly',
  },
);
const onGold: Standing = { levelId: gold, sinceOn: '2026-01-01', belowSinceOn: null };

test('who meets a higher level stands there the same day', () => {
  const standing = standingOn(three, { before: onGold, measured: orders(9), today });
  expect(standing).toEqual({ levelId: jade, sinceOn: today, belowSinceOn: null });
});

test('who meets a level no more keeps it while grace runs, and then until somebody looks', () => {
  const from = (before: Standing, day: string) =>
    standingOn(three, { before, measured: orders(3), today: day });
  const waiting = from(onGold, today);
  expect(waiting).toEqual({ ...onGold, belowSinceOn: today });
  expect(from(waiting, '2026-09-19')).toEqual(waiting);
  expect(from(waiting, '2026-10-01')).toEqual({ levelId: silver, sinceOn: '2026-10-01', belowSinceOn: null });
});

test('who recovers in time is as before', () => {
  const waiting = { ...onGold, belowSinceOn: '2026-08-01' };
  expect(standingOn(three, { before: waiting, measured: orders(5), today })).toEqual(onGold);
});

test('what last year gave holds through this one', () => {
  const yearly = makeProgramme([allOf(makeComparison({ window: 'this-year', value: 5 }))]);
  const before = { ...onGold, levelId: silver };
  expect(standingOn(yearly, { before, measured: orders(0, 6), today })).toEqual(before);
  expect(standingOn(yearly, { before, measured: orders(0, 4), today }).levelId).toBeNull();
});

test('a level taken out of the programme is followed by what would be kept', () => {
  const before = { ...onGold, levelId: '0197a000-0000-7000-8000-0000000001ff' };
  expect(standingOn(three, { before, measured: orders(2), today }).levelId).toBe(silver);
});

test('what is unknown is not met, and a condition without parts lets nobody in', () => {
  const empty = makeProgramme([allOf()]);
  expect(standingOn(empty, { before: null, measured: orders(9), today }).levelId).toBeNull();
  expect(standingOn(three, { before: null, measured: orders(null), today }).levelId).toBeNull();
});

const comparison = fc
  .record({
    fact: fc.constantFrom('orders', 'products', 'returned-share'),
    window: fc.constantFrom('this-year', 'last-12-months'),
    value: fc.nat(20),
  })
  .map(({ fact, ...rest }): Comparison => ({ ...rest, fact, op: factRules[fact].op, currency: null }));
const group = fc.record({
  match: fc.constantFrom('all', 'any'),
  comparisons: fc.array(comparison, { minLength: 1, maxLength: 3 }),
});
const condition: fc.Arbitrary<Condition> = fc.record({
  match: fc.constantFrom('all', 'any'),
  comparisons: fc.array(comparison, { maxLength: 2 }),
  groups: fc.array(group, { maxLength: 2 }),
});
const downgrade: fc.Arbitrary<Downgrade> = fc.record({
  graceDays: fc.nat(400),
  looks: fc.constantFrom('daily', 'monthly', 'quarterly'),
});
const programme = fc
  .tuple(fc.array(condition, { minLength: 1, maxLength: 3 }), downgrade)
  .map(([conditions, rules]) => makeProgramme(conditions, rules));
const keys = (['orders', 'products', 'returned-share'] as const).flatMap((fact) =>
  (['this-year', 'last-12-months'] as const).map((window): FactKey => factKey({ fact, window })),
);
const value = fc.option(fc.nat(20), { freq: 5 });
const measured: fc.Arbitrary<Measured> = fc
  .array(fc.record({ now: value, before: value }), { minLength: keys.length, maxLength: keys.length })
  .map((each) => Object.fromEntries(keys.map((key, index) => [key, each[index]!])));
const day = fc.nat(2000).map((days) => addDays('2024-01-01', days));
const standing = fc.option(
  fc.record({ levelId: fc.constantFrom(null, ...levelIds), sinceOn: day, belowSinceOn: fc.option(day) }),
);
const rankOf = (levelId: string | null) => (levelId === null ? -1 : levelIds.indexOf(levelId));

/** The same customer having done so much better in everything. */
function improved(before: Measured, by: number): Measured {
  const better = (key: string, known: number | null) =>
    known === null ? null : key.startsWith('returned-share') ? known - by : known + by;
  return Object.fromEntries(
    Object.entries(before).map(([key, each]) => [
      key,
      { now: better(key, each.now), before: better(key, each.before) },
    ]),
  );
}

test('who does better never stands lower', () => {
  fc.assert(
    fc.property(programme, measured, standing, day, fc.nat(20), (rules, facts, before, on, by) => {
      const plain = standingOn(rules, { before, measured: facts, today: on });
      const better = standingOn(rules, { before, measured: improved(facts, by), today: on });
      expect(rankOf(better.levelId)).toBeGreaterThanOrEqual(rankOf(plain.levelId));
    }),
  );
});

test('grace is never cut short', () => {
  fc.assert(
    fc.property(downgrade, day, fc.nat(100), (rules, belowSinceOn, more) => {
      const falls = fallsOn(rules, belowSinceOn);
      expect(daysBetween(belowSinceOn, falls)).toBeGreaterThanOrEqual(rules.graceDays);
      expect(fallsOn({ ...rules, graceDays: rules.graceDays + more }, belowSinceOn) >= falls).toBe(true);
    }),
  );
});

test('nobody falls before the day they are told', () => {
  fc.assert(
    fc.property(programme, measured, standing, day, (rules, facts, before, on) => {
      const after = standingOn(rules, { before, measured: facts, today: on });
      const isFall =
        before !== null &&
        rules.levels.some(({ id }) => id === before.levelId) &&
        rankOf(after.levelId) < rankOf(before.levelId);
      if (isFall) expect(fallsOn(rules.downgrade, before.belowSinceOn ?? on) <= on).toBe(true);
    }),
  );
});

test('looking twice on one day changes nothing', () => {
  fc.assert(
    fc.property(programme, measured, standing, day, (rules, facts, before, on) => {
      const once = standingOn(rules, { before, measured: facts, today: on });
      expect(standingOn(rules, { before: once, measured: facts, today: on }).levelId).toBe(once.levelId);
    }),
  );
});
