import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WorkingCalendar } from '../../time/working-time.ts';
import { escalationLevel } from './escalation.ts';

const calendar: WorkingCalendar = {
  timeZone: 'Asia/Shanghai',
  workingDays: [1, 2, 3, 4, 5],
  workingHours: { from: '09:00', to: '18:00' },
  holidays: new Set(['2026-10-01', '2026-10-02']),
  workdays: new Set(['2026-10-10']),
};
const thursday = { state: 'open', direction: 'we', dueOn: '2026-11-19' } as const;
const at = (wall: string) => new Date(`${wall.replace(' ', 'T')}:00+08:00`);

test.each([
  ['on its due day', '2026-11-19 23:59', 0],
  ['before work on the day after', '2026-11-20 08:59', 0],
  ['with the first working minute', '2026-11-20 09:01', 1],
  ['still a day later on Saturday, when Friday was worked', '2026-11-21 12:00', 2],
  ['on Monday evening', '2026-11-23 18:00', 3],
])('due on Thursday, %s (%s) it has climbed to level %i', (_, wall, level) => {
  expect(escalationLevel(thursday, at(wall), calendar)).toBe(level);
});

test('a promise due on Friday waits through the weekend', () => {
  expect(escalationLevel({ ...thursday, dueOn: '2026-11-20' }, at('2026-11-22 15:00'), calendar)).toBe(0);
  expect(escalationLevel({ ...thursday, dueOn: '2026-11-20' }, at('2026-11-23 09:01'), calendar)).toBe(1);
});

test('holidays hold the climb up', () => {
  const beforeHolidays = { ...thursday, dueOn: '2026-09-30' };
  expect(escalationLevel(beforeHolidays, at('2026-10-02 12:00'), calendar)).toBe(0);
  expect(escalationLevel(beforeHolidays, at('2026-10-05 12:00'), calendar)).toBe(1);
});

test('a settled promise climbs no more, and theirs never reaches our lead', () => {
  const muchLater = at('2027-01-20 12:00');
  expect(escalationLevel({ ...thursday, state: 'kept' }, muchLater, calendar)).toBe(0);
  expect(escalationLevel({ ...thursday, direction: 'they' }, muchLater, calendar)).toBe(1);
});

test('no promise climbs down while time passes', () => {
  const minutes = fc.integer({ min: 0, max: 60 * 24 * 14 });
  fc.assert(
    fc.property(minutes, minutes, (a, b) => {
      const [early, late] = [Math.min(a, b), Math.max(a, b)].map(
        (minute) => new Date(at('2026-11-18 00:00').getTime() + minute * 60_000),
      );
      expect(escalationLevel(thursday, early!, calendar)).toBeLessThanOrEqual(
        escalationLevel(thursday, late!, calendar),
      );
    }),
  );
});
