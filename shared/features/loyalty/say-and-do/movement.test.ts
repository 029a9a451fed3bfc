import { expect, test } from 'vitest';
import type { Component, Quadrant, Standing } from './model.ts';
import { movementMatrix } from './movement.ts';

function standing(quadrant: Quadrant, values: Partial<Record<Component, number>> = {}): Standing {
  const parts = Object.entries(values).map(([component, value]) => ({
    ...{ component: component as Component, value, z: value / 10, weight: 1, count: 1, latestOn: null },
  }));
  return { stated: { value: 0, error: 1, parts }, behavioural: null, quadrant, isClear: false };
}

test('customers are counted by where they came from and where they went', () => {
  const cells = movementMatrix([
    { customerId: 'a', from: standing('loyal'), to: standing('loyal') },
    { customerId: 'b', from: standing('loyal'), to: standing('captive') },
    { customerId: 'c', from: standing('loyal'), to: standing('captive') },
  ]);
  expect(cells.map(({ from, to, customerIds }) => [from, to, customerIds.length])).toEqual([
    ['loyal', 'loyal', 1],
    ['loyal', 'captive', 2],
  ]);
});

test('a cell says what changed most, in means with their count', () => {
  const moved = (customerId: string, before: number, after: number) => ({
    customerId,
    from: standing('loyal', { recommendation: before, repeat: 5 }),
    to: standing('captive', { recommendation: after, repeat: 5 }),
  });
  const [cell] = movementMatrix([moved('a', 9, 6), moved('b', 10, 6), moved('c', 8, 6)]);
  expect(cell!.changes).toEqual([{ component: 'recommendation', meanBefore: 9, meanAfter: 6, count: 3 }]);
});

test('two customers are no pattern', () => {
  const moved = (customerId: string) => ({
    ...{ customerId, from: standing('loyal', { repeat: 5 }), to: standing('captive', { repeat: 1 }) },
  });
  expect(movementMatrix([moved('a'), moved('b')])[0]!.changes).toEqual([]);
});
