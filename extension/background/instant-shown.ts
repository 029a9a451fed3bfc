import type { DateOrder, ShownDate } from '../mail/shown-date.ts';

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);
const weekdays = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const chinese = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/**
 * The instant a host shows for people, as ISO, or null where the text leaves room for doubt ("today", a month in another
 * language). A host writes in its reader's time zone, which is the browser's, unless it says UTC.
 */
export function instantShown({ text, order }: ShownDate): string | null {
  if (!words(text).every(isKnown)) return null;
  const time = /(凌晨|早上|上午|中午|下午|晚上)?(\d{1,2}):(\d{2})(?::\d{2})?\s*([ap])?/i.exec(text);
  const day = time && dayShown(text.replace(time[0], ' '), order);
  if (!time || !day) return null;
  const hour = hourOfDay(Number(time[2]), time[1] ?? time[4]?.toLowerCase());
  const parts = [day.year, day.month - 1, day.day, hour, Number(time[3])] as const;
  const isUtc = /\b(?:UTC|GMT)\b(?![+-])/.test(text);
  const instant = new Date(isUtc ? Date.UTC(...parts) : new Date(...parts).getTime());
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString();
}

/** Midnight "in the evening" may be the end of the day it is shown with, or its beginning: NaN. */
function hourOfDay(hour: number, part: string | undefined): number {
  if (part === '中午') return hour < 10 ? hour + 12 : hour;
  if (part === '晚上' && hour === 12) return Number.NaN;
  const isLate = part === 'p' || part === '下午' || part === '晚上';
  return (hour % (part ? 12 : 24)) + (isLate ? 12 : 0);
}

function dayShown(text: string, order: DateOrder): { year: number; month: number; day: number } | null {
  const figures = (text.match(/\d+/g) ?? []).map(Number);
  const named = namedMonth(text);
  const [year, month, day] = named
    ? [figures.find((figure) => figure > 999), named, figures.find((figure) => figure < 32)]
    : (['y', 'm', 'd'] as const).map((part) => figures[order.indexOf(part)]);
  if (figures.length !== (named ? 2 : 3) || !year || !month || !day) return null;
  return year > 999 && month <= 12 && day <= 31 ? { year, month, day } : null;
}

function namedMonth(text: string): number | null {
  const inChinese = /(十[一二]?|[一二三四五六七八九])月/.exec(text)?.[1];
  if (inChinese) return chinese.indexOf(inChinese) + 1;
  const named = words(text).map((word) => placeOf(word, months));
  return (named.find((place) => place !== -1) ?? -1) + 1 || null;
}

/** A word that is not read here may mean the afternoon. */
function isKnown(word: string): boolean {
  const isUnit = /^(?:[ap]m?|at|utc|gmt|[年月日号星期周一二三四五六七八九十上中下午早晚凌晨]+)$/.test(word);
  return isUnit || placeOf(word, [...months, ...weekdays]) !== -1;
}

function placeOf(word: string, names: string[]): number {
  return names.findIndex((name) => name === word || name.slice(0, 3) === word);
}

function words(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}
