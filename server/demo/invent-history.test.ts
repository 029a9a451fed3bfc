import { expect, test } from 'vitest';
import { chanceFrom } from './chance.ts';
import { inventCustomers } from './invent-customers.ts';
import { inventHistory } from './invent-history.ts';

test('nothing is written, promised or ordered after the moment the demonstration is filled', () => {
  const chance = chanceFrom(20_261_121);
  const now = new Date('2026-11-21T12:00:00Z');
  const from = new Date('2025-05-21T00:00:00Z');
  const histories = inventCustomers(chance, 400).people.map((person) =>
    inventHistory(chance, person, { from, now, lostAt: now }),
  );
  const moments = histories.flatMap(({ events, orders, promises }) => [
    ...events.map(({ at }) => at),
    ...orders.map(({ at }) => at),
    ...promises.map(({ madeAt }) => madeAt),
  ]);
  expect(moments.length).toBeGreaterThan(4000);
  expect(moments.filter((at) => at >= now)).toEqual([]);
});
