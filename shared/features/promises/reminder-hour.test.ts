import { expect, test } from 'vitest';
import { workingCalendar } from '../../time/working-time.ts';
import { isReminderHour } from './reminder-hour.ts';

const week = { workingDays: [1, 2, 3, 4, 5], workingHours: { from: '09:00', to: '18:00' } };
const days = { holidays: ['2026-10-01'], workdays: ['2026-10-10'] };
const quietHours = { from: '20:00', to: '09:30' };

test.each([
  ['2026-11-20T09:00:00+08:00', 'Asia/Shanghai', false, 'quiet hours'],
  ['2026-11-20T09:30:00+08:00', 'Asia/Shanghai', true, 'a working morning'],
  ['2026-11-20T12:00:00+08:00', 'Asia/Shanghai', false, 'noon'],
  ['2026-11-20T09:30:00+08:00', 'Europe/Berlin', false, 'night where the reader is'],
  ['2026-11-20T09:30:00+01:00', 'Europe/Berlin', true, 'morning where the reader is'],
  ['2026-11-21T09:30:00+08:00', 'Asia/Shanghai', false, 'Saturday'],
  ['2026-10-01T09:30:00+08:00', 'Asia/Shanghai', false, 'a holiday'],
  ['2026-10-10T09:30:00+08:00', 'Asia/Shanghai', true, 'a Saturday made up for'],
])('%s in %s: %s, %s', (now, timeZone, expected) => {
  const calendar = workingCalendar({ ...week, timeZone }, days);
  expect(isReminderHour(new Date(now), calendar, quietHours)).toBe(expected);
});
