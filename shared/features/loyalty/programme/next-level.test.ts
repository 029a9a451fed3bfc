import { expect, test } from 'vitest';
import {
  allOf,
  levelIds,
  makeComparison,
  makeProgramme,
  ordered,
} from '../../../../test/support/make-programme.ts';
import type { Measured } from './facts.ts';
import { nextLevel } from './next-level.ts';

const today = '2026-08-20';
const measured: Measured = {
  'ordered/this-quarter': { now: 680_000, before: null },
  'ordered/last-12-months': { now: 2_000_000, before: null },
  'orders/last-12-months': { now: 4, before: null },
  'returned-share/last-12-months': { now: null, before: null },
};

test('what is missing in a quarter is missing until its last day', () => {
  const programme = makeProgramme([allOf(ordered(1_000_000, 'this-quarter'))]);
  expect(nextLevel(programme, { levelId: null, measured, today })).toEqual({
    levelId: levelIds[0],
    gaps: [
      {
        ...{ fact: 'ordered', window: 'this-quarter', op: 'at-least', currency: 'CNY' },
        ...{ remaining: 320_000, byOn: '2026-09-30' },
      },
    ],
  });
});

test('of alternatives the nearest is told', () => {
  const either = {
    match: 'any' as const,
    comparisons: [ordered(9_000_000), makeComparison({ value: 5 })],
    groups: [],
  };
  const next = nextLevel(makeProgramme([either]), { levelId: null, measured, today });
  expect(next?.gaps).toMatchObject([{ fact: 'orders', remaining: 1, byOn: null }]);
});

test('of a group each part that is missing is told, and what is unknown has no figure', () => {
  const condition = allOf(
    makeComparison({ value: 4 }),
    makeComparison({ fact: 'returned-share', op: 'at-most', value: 5 }),
  );
  const next = nextLevel(makeProgramme([condition]), { levelId: null, measured, today });
  expect(next?.gaps).toMatchObject([{ fact: 'returned-share', remaining: null }]);
});

test('above the highest level there is none', () => {
  const programme = makeProgramme([allOf(ordered(1))]);
  expect(nextLevel(programme, { levelId: levelIds[0]!, measured, today })).toBeNull();
});
