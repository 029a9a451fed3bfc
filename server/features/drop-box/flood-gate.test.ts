import { expect, test } from 'vitest';
import { FloodGate } from './flood-gate.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 10, minute));

test('so many pass in an hour, and again in the next', () => {
  const gate = new FloodGate(2);
  expect([0, 10, 20].map((minute) => gate.lets('mei', at(minute)))).toEqual([true, true, false]);
  expect(gate.lets('mei', at(61))).toBe(true);
});

test('one key does not use up another', () => {
  const gate = new FloodGate(1);
  expect([gate.lets('mei', at(0)), gate.lets('lin', at(0)), gate.lets('mei', at(1))]).toEqual([
    true,
    true,
    false,
  ]);
});
