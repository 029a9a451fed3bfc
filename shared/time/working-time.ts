import type { OrganisationSettings } from '../features/administration/model.ts';
import { addDays, type WallClock, wallClock, weekday } from './day.ts';
import type { Day } from './instant.ts';

/** When a company works. Holidays are data: who reads the calendar of a country passes its days in. */
export type WorkingCalendar = Pick<OrganisationSettings, 'timeZone' | 'workingDays' | 'workingHours'> & {
  holidays: ReadonlySet<Day>;
};

function minutesOf(wallTime: string): number {
  const [hours, minutes] = wallTime.split(':').map(Number);
  return hours! * 60 + minutes!;
}

function openingHours({ workingHours }: WorkingCalendar): { from: number; to: number } {
  const from = minutesOf(workingHours.from);
  return { from, to: Math.max(from, minutesOf(workingHours.to)) };
}

function isWorkingDay(day: Day, calendar: WorkingCalendar): boolean {
  return calendar.workingDays.includes(weekday(day)) && !calendar.holidays.has(day);
}

export function workingDayMinutes(calendar: WorkingCalendar): number {
  const { from, to } = openingHours(calendar);
  return to - from;
}

export function isWorkingTime(now: Date, calendar: WorkingCalendar): boolean {
  const { day, minutes } = wallClock(now, calendar.timeZone);
  const { from, to } = openingHours(calendar);
  return isWorkingDay(day, calendar) && minutes >= from && minutes < to;
}

/** Working days after `from`, up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: Day, to: Day, calendar: WorkingCalendar): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) count++;
  }
  return count;
}

/** The minutes of opening hours between two wall clocks; 0 when `end` is not later. */
export function workingMinutesBetween(start: WallClock, end: WallClock, calendar: WorkingCalendar): number {
  const hours = openingHours(calendar);
  let total = 0;
  for (let day = start.day; day <= end.day; day = addDays(day, 1)) {
    if (!isWorkingDay(day, calendar)) continue;
    const opens = day === start.day ? Math.max(hours.from, start.minutes) : hours.from;
    const closes = day === end.day ? Math.min(hours.to, end.minutes) : hours.to;
    total += Math.max(0, closes - opens);
  }
  return total;
}
