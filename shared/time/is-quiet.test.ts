import { expect, test } from 'vitest';
import { isQuiet } from './is-quiet.ts';

const overnight = { from: '20:00', to: '08:00' };
const noon = { from: '12:00', to: '13:30' };

test.each([
  ['before the evening', overnight, '2026-11-20T11:59:00Z', false],
  ['from the evening on', overnight, '2026-11-20T12:00:00Z', true],
  ['after midnight', overnight, '2026-11-20T17:00:00Z', true],
  ['until the morning', overnight, '2026-11-21T00:00:00Z', false],
  ['within one day', noon, '2026-11-20T04:30:00Z', true],
  ['after its end on the same day', noon, '2026-11-20T05:30:00Z', false],
])('quiet hours %s (%o at %s) are %s', (_, quietHours, instant, expected) => {
  expect(isQuiet(new Date(instant), { quietHours, timeZone: 'Asia/Shanghai' })).toBe(expected);
});
