import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostAtRisk } from './most-at-risk.ts';

type Row = { id: number; value_minor: number | null; share: number };
const riskOf = ({ value_minor: value, share }: Row) => (value === null ? -1 : Math.round(value * share));
const compare = (a: Row, b: Row) => a.id - b.id;

test('are the first of all in the order of what is at risk', () => {
  const value = fc.option(fc.integer({ min: 0, max: 50 }));
  const anyRows = fc.array(fc.record({ value_minor: value, share: fc.constantFrom(0, 0.1, 0.5, 1) }));
  fc.assert(
    fc.property(anyRows, fc.integer({ min: 0, max: 8 }), (parts, count) => {
      const rows = parts.map((part, id) => ({ ...part, id }));
      const all = rows.toSorted((a, b) => riskOf(b) - riskOf(a) || compare(a, b));
      expect(mostAtRisk(rows, count, { riskOf, compare })).toEqual(all.slice(0, count));
    }),
  );
});

test('are found without asking for the risk of who is worth less than the least of them', () => {
  const asked: number[] = [];
  const rows = [5, 100, 90, 4, 3, 80, 2].map((value_minor, id) => ({ id, value_minor, share: 0.5 }));
  const noting = (row: Row) => {
    asked.push(row.value_minor!);
    return riskOf(row);
  };
  expect(mostAtRisk(rows, 2, { riskOf: noting, compare }).map(({ value_minor }) => value_minor)).toEqual([
    100, 90,
  ]);
  expect(asked).toEqual([100, 90, 80, 5]);
});
