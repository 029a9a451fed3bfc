import { lunarDayNames, lunarMonthNames } from './lunar-names.ts';

export type LunarDay = { year: number | null; month: number; day: number; isLeapMonth: boolean };

const otherMonths: Record<string, number> = { 一月: 1, 十一月: 11, 十二月: 12 };

const written =
  /^(?:(\d{4})\s*[年/.-]\s*)?(闰|leap)?\s*(\d{1,2}|[一二三四五六七八九十正冬腊]{1,2}月)\s*[月/.-]?\s*(\d{1,2}|[一二三四五六七八九十初廿]{2,3})日?$/i;

const named = /[（(]?(?:农历|阴历|旧历|lunar)[）)]?/i;

/** Whether the words can mean no other calendar: they name it, or a month or day as it alone does. */
export const isCalledLunar = (text: string) => named.test(text) || /闰|腊月|冬月|正月|初|廿/.test(text);

/** `八月十五`, `农历闰四月初一`, `1980年8月15`, `08-15`: a day of the Chinese calendar, null if unreadable. */
export function readLunarDay(text: string): LunarDay | null {
  const match = written.exec(text.replace(named, '').trim());
  if (!match) return null;
  const [, year, leap, monthSaid, daySaid] = match;
  const month = Number(monthSaid) || lunarMonthNames.indexOf(monthSaid!) + 1 || otherMonths[monthSaid!];
  const day = Number(daySaid) || lunarDayNames.indexOf(daySaid!.replace(/^二十(?=.)/, '廿')) + 1;
  if (!month || month > 12 || !day || day > 30) return null;
  return { year: year ? Number(year) : null, month, day, isLeapMonth: leap !== undefined };
}
