import { expect, test } from 'vitest';
import { dueState } from './due-state.ts';
import { keptRateOf } from './kept-rate.ts';
import type { PromiseState } from './model.ts';

test.each([
  ['2026-11-20', 'late', 1],
  ['2026-11-21', 'due-today', 0],
  ['2026-11-22', 'due-soon', 1],
  ['2026-11-23', 'due-soon', 2],
  ['2026-11-24', 'open', 3],
])('an open promise due on %s is %s on 21 November', (dueOn, state, days) => {
  expect(dueState({ state: 'open', dueOn }, '2026-11-21')).toEqual({ state, days });
});

test('a settled promise is never late', () => {
  expect(dueState({ state: 'broken', dueOn: '2020-01-01' }, '2026-11-21')).toEqual({
    state: 'broken',
    days: 0,
  });
});

test('withdrawn and open promises count in no rate', () => {
  const states: PromiseState[] = ['kept', 'kept', 'kept', 'broken', 'withdrawn', 'open'];
  expect(keptRateOf(states.map((state) => ({ state })))).toEqual({ kept: 3, settled: 4, rate: 0.75 });
  expect(keptRateOf([{ state: 'withdrawn' }]).rate).toBeNull();
});
