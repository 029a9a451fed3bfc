import type { Day } from '../../time/instant.ts';
import { lunarDayOf, solarDayOf } from '../../time/lunar-day.ts';
import { type ImportantDay, usualNoticeDays } from './important-day.ts';
import type { Customer } from './model.ts';

type Recurring = Pick<ImportantDay, 'calendar' | 'month' | 'day' | 'isLeapMonth'>;

const isLeapYear = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const two = (part: number) => String(part).padStart(2, '0');

/** 29 February is kept on the 28th in common years. */
function solarIn(year: number, { month, day }: Recurring): Day {
  const kept = month === 2 && day === 29 && !isLeapYear(year) ? 28 : day;
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(kept)}`;
}

/**
 * The day in a lunar year. A day of a leap month is kept in that leap month where the year has it, otherwise in the
 * plain month of the same number; the thirtieth of a month of 29 days on its last. Null outside 1900 to 2100.
 */
function lunarIn(year: number, { month, day, isLeapMonth }: Recurring): Day | null {
  const inMonth = (leap: boolean) =>
    solarDayOf({ year, month, day, isLeapMonth: leap }) ??
    (day === 30 ? solarDayOf({ year, month, day: 29, isLeapMonth: leap }) : null);
  return (isLeapMonth ? inMonth(true) : null) ?? inMonth(false);
}

/** When it comes next, today included; null beyond the tables of the lunar calendar. */
export function nextOn(recurring: Recurring, today: Day): Day | null {
  if (recurring.calendar === 'solar') {
    const year = Number(today.slice(0, 4));
    const thisYear = solarIn(year, recurring);
    return thisYear >= today ? thisYear : solarIn(year + 1, recurring);
  }
  const lunarYear = lunarDayOf(today)?.year;
  if (lunarYear === undefined) return null;
  return (
    [lunarYear, lunarYear + 1].map((year) => lunarIn(year, recurring)).find((day) => day && day >= today) ??
    null
  );
}

/** The birthday of a card's first line and all other days, soonest first, each with when it comes next. */
export function comingDays(
  customer: Pick<Customer, 'id' | 'birthday'>,
  days: readonly ImportantDay[],
  today: Day,
): { day: ImportantDay; on: Day }[] {
  const birthday = customer.birthday === null ? [] : [asImportantDay(customer.id, customer.birthday)];
  return [...birthday, ...days]
    .flatMap((day) => {
      const on = nextOn(day, today);
      return on ? [{ day, on }] : [];
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** `birthday` is `MM-DD` or a full day; it has no row of its own, so it bears the id of its customer. */
function asImportantDay(customerId: string, birthday: string): ImportantDay {
  const [day, month, year] = birthday.split('-').map(Number).reverse();
  return {
    id: customerId,
    kind: 'birthday',
    calendar: 'solar',
    year: year ?? null,
    month: month!,
    day: day!,
    isLeapMonth: false,
    name: '',
    noticeDays: usualNoticeDays,
  };
}
