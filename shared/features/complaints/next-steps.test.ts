import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ComplaintState } from './model.ts';
import { isOpen, isUnanswered, nextSteps } from './next-steps.ts';

test('a complaint that was confirmed or withdrawn is closed, and can only be opened again', () => {
  for (const state of ['confirmed', 'withdrawn'] as const) {
    expect(isOpen({ state })).toBe(false);
    expect(nextSteps(state)).toEqual(['reopened']);
  }
});

test('once the customer was told, the next word is theirs', () => {
  expect(isUnanswered({ state: 'solved' })).toBe(true);
  expect(isUnanswered({ state: 'told' })).toBe(false);
  expect(isOpen({ state: 'told' })).toBe(true);
});

test('whatever was done, a complaint can still come to its end', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ComplaintState.options), fc.array(fc.nat(5)), (first, choices) => {
      const last = choices.reduce((state, choice) => {
        const steps = nextSteps(state);
        return steps[choice % steps.length]!;
      }, first);
      const after = nextSteps(last);
      const reached = new Set([last, ...after, ...after.flatMap(nextSteps)]);
      expect([...reached].some((state) => !isOpen({ state }))).toBe(true);
    }),
  );
});
