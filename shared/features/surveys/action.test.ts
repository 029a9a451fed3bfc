import { expect, test } from 'vitest';
import { daysWithoutAction } from './action.ts';

const releasedOn = '2026-03-01';

test.each([
  ['2026-03-31', [], null],
  ['2026-04-01', [], 31],
  ['2026-04-01', [{ state: 'open' as const }], null],
  ['2026-04-01', [{ state: 'withdrawn' as const }], 31],
])('on %s results with the actions %j have stood alone for %s days', (today, actions, days) => {
  expect(daysWithoutAction({ releasedOn, actions }, today)).toBe(days);
});
