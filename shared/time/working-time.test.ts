import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayIn, daysBetween, wallClock } from './day.ts';
import {
  isWorkingTime,
  type WorkingCalendar,
  workingDaysBetween,
  workingMinutesBetween,
} from './working-time.ts';

const shanghai: WorkingCalendar = {
  timeZone: 'Asia/Shanghai',
  workingDays: [1, 2, 3, 4, 5],
  workingHours: { from: '09:00', to: '18:00' },
  holidays: new Set(['2026-10-01', '2026-10-02']),
  workdays: new Set(['2026-10-10']),
};

test.each([
  ['2026-11-20', '2026-11-20', 0],
  ['2026-11-19', '2026-11-20', 1],
  ['2026-11-20', '2026-11-22', 0],
  ['2026-11-20', '2026-11-23', 1],
  ['2026-09-30', '2026-10-05', 1],
  ['2026-11-20', '2026-11-01', 0],
  ['2026-10-09', '2026-10-11', 1],
])('from %s to %s pass %i working days', (from, to, days) => {
  expect(workingDaysBetween(from, to, shanghai)).toBe(days);
});

test.each([
  ['2026-11-20 16:00', '2026-11-20 17:30', 90],
  ['2026-11-20 06:00', '2026-11-20 23:00', 540],
  ['2026-11-20 17:00', '2026-11-23 10:00', 120],
  ['2026-11-21 10:00', '2026-11-22 10:00', 0],
  ['2026-11-20 17:00', '2026-11-20 10:00', 0],
])('from %s to %s on the wall pass %i working minutes', (from, to, minutes) => {
  const at = (text: string) => wallClock(`${text.replace(' ', 'T')}:00+08:00`, 'Asia/Shanghai');
  expect(workingMinutesBetween(at(from), at(to), shanghai)).toBe(minutes);
});

test('working time opens with the first minute and ends before the closing one', () => {
  expect(isWorkingTime(new Date('2026-11-20T00:59:00Z'), shanghai)).toBe(false);
  expect(isWorkingTime(new Date('2026-11-20T01:00:00Z'), shanghai)).toBe(true);
  expect(isWorkingTime(new Date('2026-11-20T10:00:00Z'), shanghai)).toBe(false);
  expect(isWorkingTime(new Date('2026-10-01T02:00:00Z'), shanghai)).toBe(false);
});

test('the day is the one of the time zone', () => {
  expect(dayIn('2026-11-20T16:30:00Z', 'Asia/Shanghai')).toBe('2026-11-21');
  expect(dayIn('2026-11-20T16:30:00Z', 'America/New_York')).toBe('2026-11-20');
});

test('days added are days between, across any change of clocks', () => {
  const day = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, fc.integer({ min: -2000, max: 2000 }), (from, days) => {
      expect(daysBetween(from, addDays(from, days))).toBe(days);
    }),
  );
});
