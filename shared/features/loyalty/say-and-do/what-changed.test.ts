import { expect, test } from 'vitest';
import type { Component, Standing } from './model.ts';
import { whatChanged } from './what-changed.ts';

function standing(values: Partial<Record<Component, number>>): Standing {
  const parts = Object.entries(values).map(([component, value]) => ({
    ...{ component: component as Component, value, z: value / 10, weight: 1, count: 1, latestOn: null },
  }));
  return { stated: { value: 0, error: 1, parts }, behavioural: null, quadrant: 'loyal', isClear: false };
}
const moved = (before: number, after: number) => ({
  from: standing({ recommendation: before, repeat: 5 }),
  to: standing({ recommendation: after, repeat: 5 }),
});

test('what changed is said in means, with their count', () => {
  expect(whatChanged([moved(9, 6), moved(10, 6), moved(8, 6)])).toEqual([
    { component: 'recommendation', meanBefore: 9, meanAfter: 6, count: 3 },
  ]);
});

test('what changed most comes first', () => {
  const both = { from: standing({ repeat: 5, variety: 5 }), to: standing({ repeat: 4, variety: 1 }) };
  expect(whatChanged([both, both, both]).map(({ component }) => component)).toEqual(['variety', 'repeat']);
});

test('two customers are no pattern', () => {
  expect(whatChanged([moved(9, 6), moved(9, 6)])).toEqual([]);
});

test('what is known at one end only has not changed', () => {
  const appeared = { from: standing({}), to: standing({ repeat: 5 }) };
  expect(whatChanged([appeared, appeared, appeared])).toEqual([]);
});
