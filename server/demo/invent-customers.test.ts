import { expect, test } from 'vitest';
import { haveSameName } from '../../shared/features/customers/likely-duplicate.ts';
import { chanceFrom } from './chance.ts';
import { inventCustomers } from './invent-customers.ts';

test('of two thousand invented people a dozen are there twice, and nobody else is called the same', () => {
  const { people } = inventCustomers(chanceFrom(20_260_301), 2000);
  const named = people.map((person) => ({ ...person, kind: 'person' as const }));
  const bySound = Map.groupBy(named, ({ name, otherName }) => otherName || name);
  const twice = [...bySound.values()].filter((group) => group.length > 1);
  expect(twice.length).toBeGreaterThan(5);
  expect(twice.length).toBeLessThanOrEqual(20);
  for (const [one, other] of twice) expect(haveSameName(one!, other!)).toBe(true);
});
