import { HolidayUtil, Lunar, Solar } from 'lunar-typescript';
import { addDays } from '../../../shared/time/day.ts';
import type { Day } from '../../../shared/time/instant.ts';
import type { CountryDay } from './country-days.ts';

const english: Record<string, string> = {
  元旦: 'New Year',
  春节: 'Spring Festival',
  清明节: 'Qingming',
  劳动节: 'Labour Day',
  端午节: 'Dragon Boat Festival',
  中秋节: 'Mid-Autumn Festival',
  国庆节: 'National Day',
  国庆中秋: 'National Day and Mid-Autumn',
  抗战胜利日: 'Victory Day',
};

function named(day: Day, zh: string, isWorking = false): CountryDay {
  return { day, isWorking, name: { zh, en: english[zh] ?? zh } };
}

/** The last year whose arrangement the State Council had published when the data were made. */
export function lastArrangedYear(from: number): number {
  let year = from;
  while (HolidayUtil.getHolidays(year + 1).length > 0) year += 1;
  return year;
}

/** Days off and make-up working days as the State Council arranged them; empty for a year without an arrangement. */
function arrangedDays(year: number): CountryDay[] {
  return HolidayUtil.getHolidays(year).map((day) =>
    named(day.getDay(), day.getName().replace('元旦节', '元旦'), day.isWork()),
  );
}

/** The days off every citizen has by the regulation in force since 2025, before weekends are shifted around them. */
function statutoryDays(year: number): CountryDay[] {
  const lunar = (month: number, day: number) => Lunar.fromYmd(year, month, day).getSolar().toYmd();
  const span = (first: Day, length: number, name: string) =>
    Array.from({ length }, (_, index) => named(addDays(first, index), name));
  const qingming = Solar.fromYmd(year, 4, 1).getLunar().getJieQiTable().清明!.toYmd();
  return [
    ...span(`${year}-01-01`, 1, '元旦'),
    ...span(addDays(lunar(1, 1), -1), 4, '春节'),
    ...span(qingming, 1, '清明节'),
    ...span(`${year}-05-01`, 2, '劳动节'),
    ...span(lunar(5, 5), 1, '端午节'),
    ...span(lunar(8, 15), 1, '中秋节'),
    ...span(`${year}-10-01`, 3, '国庆节'),
  ];
}

export function chinaDays(year: number): CountryDay[] {
  const arranged = arrangedDays(year);
  return arranged.length > 0 ? arranged : statutoryDays(year);
}
