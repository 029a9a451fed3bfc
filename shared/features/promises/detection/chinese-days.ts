import { addDays } from '../../../time/day.ts';
import type { Day } from '../../../time/instant.ts';
import { addMonths } from '../../../time/months.ts';
import { type DayPhrase, type DayRule, dayPhrasesBy } from './day-phrases.ts';
import {
  afterWorkingDays,
  comingDate,
  comingDayOfMonth,
  comingHoliday,
  comingWeekday,
  type DayContext,
  dayInMonthAhead,
  dayOf,
  endOfMonth,
  endOfNamedMonth,
  endOfWorkingWeek,
  weekdayOfWeek,
} from './reckoned-days.ts';

const digits = '零一二三四五六七八九';
const count = '(?:\\d{1,3}|[一二两三四五六七八九十]{1,3}|半)';
const week = '(?:周|星期|礼拜)';
const partOfDay = '(?:一早|早上|上午|中午|下午|傍晚|晚上)';
const clock = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})(?:点(?:半|\\d{1,2}分)?钟?|[:：]\\d{2})';
/** What may follow a day: an hour of it, and that it is a deadline. */
const before = `${partOfDay}?(?:下班|${clock})?(?:之前|以前|前)?`;
const rule = (source: string, day: DayRule['day']): DayRule => ({ pattern: new RegExp(source, 'g'), day });

/** 12, 十二, 二十, 两; 半 is half. */
function countOf(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  if (word === '半') return 0.5;
  const [tens, ones] = word.includes('十') ? word.split('十') : ['0', word];
  const digit = (one: string) => (one === '两' ? 2 : digits.indexOf(one));
  return (tens === '' ? 1 : tens === '0' ? 0 : digit(tens!)) * 10 + (ones ? digit(ones) : 0);
}

function afterUnits(context: DayContext, amount: number, unit: string): Day {
  const { writtenOn } = context;
  if (unit.includes('工作日')) return afterWorkingDays(context, Math.ceil(amount));
  if (unit.includes('小时') || unit.includes('钟')) return addDays(writtenOn, Math.floor(amount / 24));
  if (/周|星期|礼拜/.test(unit)) return addDays(writtenOn, Math.ceil(amount * 7));
  if (unit.includes('月')) return amount === 0.5 ? addDays(writtenOn, 15) : addMonths(writtenOn, amount);
  return addDays(writtenOn, Math.floor(amount));
}

const monthsAhead = (word: string | undefined) => (word?.startsWith('下') ? 1 : 0);

/** 初 is its first five days, 上旬 and 中旬 end with the 10th and the 20th; spoken of as a deadline, 中 is the middle. */
function partOfMonth(part: string, last: Day, monthDay: (day: number) => Day | null): Day | null {
  if (/底|末|下旬/.test(part)) return last;
  return monthDay(part === '初' ? 5 : part === '上旬' ? 10 : 15);
}

function inWeek(context: DayContext, prefix: string | undefined, name: string): Day | undefined {
  const wanted =
    '一二三四五六日'.indexOf(name === '天' ? '日' : /\d/.test(name) ? digits[Number(name)]! : name) + 1;
  if (!prefix) return comingWeekday(context.writtenOn, wanted);
  const weeksAhead = prefix.startsWith('下下') ? 2 : prefix.startsWith('下') ? 1 : 0;
  const day = weekdayOfWeek(context.writtenOn, wanted, weeksAhead);
  return day < context.writtenOn ? undefined : day;
}

function partOfWeek(context: DayContext, prefix: string, part: string | undefined): Day {
  const weeksAhead = prefix.startsWith('下') ? 1 : 0;
  if (part === '初') return weekdayOfWeek(context.writtenOn, 2, weeksAhead);
  if (part === '中') return weekdayOfWeek(context.writtenOn, 3, weeksAhead);
  if (part === '末') return weekdayOfWeek(context.writtenOn, 7, weeksAhead);
  return endOfWorkingWeek(context, weeksAhead);
}

const fixedFeasts: Record<string, [number, number]> = {
  国庆: [10, 1],
  元旦: [1, 1],
  五一: [5, 1],
  十一: [10, 1],
};

function aroundFeast(context: DayContext, name: string, side: string): Day | null {
  if (name === '节') return comingHoliday(context)?.[side === '前' ? 'before' : 'after'] ?? null;
  const feast = fixedFeasts[name];
  const day = feast && comingDate(context.writtenOn, ...feast);
  if (!day) return null;
  if (side === '前') return addDays(day, -1);
  return afterWorkingDays({ ...context, writtenOn: day }, 1);
}

const chineseDayRules: readonly DayRule[] = [
  rule(
    `上上?个?(?:${week}[一二三四五六日天1-6]?|月)|昨[天日晚]|前[天日](?!后)|去年|${count}个?(?:天|${week}|月|年)(?:以|之)?前|当天|同日|月度|每(?:个)?(?:${week}[一二三四五六日天]?|月|天|日)(?:\\d+[号日])?`,
    () => undefined,
  ),
  // "At once" after news is as late as the news.
  rule('有了?.{0,6}?(?:消息|结果|进展|答复).{0,4}?(?:马上|立刻|立即|第一时间)', () => null),
  rule(`(\\d{4})\\s*[年./-]\\s*(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})\\s*[日号]?${before}`, (found) =>
    dayOf(Number(found[1]), Number(found[2]), Number(found[3])),
  ),
  rule(`(?:(明|今)年)?(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*[日号]?${before}`, (found, { writtenOn }) => {
    const [month, day] = [Number(found[2]), Number(found[3])];
    const year = Number(writtenOn.slice(0, 4)) + (found[1] === '明' ? 1 : 0);
    return found[1] ? dayOf(year, month, day) : comingDate(writtenOn, month, day);
  }),
  rule(`(?<![\\d/])(\\d{1,2})[/.](\\d{1,2})(?:[日号]|(?=之?前|以前))${before}`, (found, { writtenOn }) =>
    comingDate(writtenOn, Number(found[1]), Number(found[2])),
  ),
  rule(
    `(?:(?:明|今)年)?(\\d{1,2}|[一二三四五六七八九十]{1,2})月(底|末|初|中旬|上旬|下旬|中)${before}`,
    (found, { writtenOn }) => {
      const month = countOf(found[1]!);
      const last = endOfNamedMonth(writtenOn, month);
      return partOfMonth(found[2]!, last, (day) => dayOf(Number(last.slice(0, 4)), month, day));
    },
  ),
  rule(`(本|这个?|当|下个?)?月(底|末|初|中旬|上旬|下旬|中)${before}`, (found, { writtenOn }) => {
    const ahead = monthsAhead(found[1]);
    return partOfMonth(found[2]!, endOfMonth(writtenOn, ahead), (day) =>
      found[1] ? dayInMonthAhead(writtenOn, ahead, day) : comingDayOfMonth(writtenOn, day),
    );
  }),
  rule(`(本|这个?|下个?)月(\\d{1,2})[号日]?${before}`, (found, { writtenOn }) =>
    dayInMonthAhead(writtenOn, monthsAhead(found[1]), Number(found[2])),
  ),
  rule(`(?:今年)?年(?:底|末)${before}`, (_, { writtenOn }) => `${writtenOn.slice(0, 4)}-12-31`),
  rule(
    `(?:(?:未来|最多|最迟|最晚)?\\s*)(?:${count}\\s*[-~到至—]\\s*)?(${count})\\s*(个?\\s*工作日|个?小时|分钟|个?钟头|天|日|个?${week}|个月)(?:之内|以内|内|后|之后|以后|左右)`,
    (found, context) => afterUnits(context, countOf(found[1]!), found[2]!),
  ),
  rule(`(?<![\\d.月])(\\d{1,2})[号日]${before}`, (found, { writtenOn }) =>
    comingDayOfMonth(writtenOn, Number(found[1])),
  ),
  rule(`大后天${before}`, (_, { writtenOn }) => addDays(writtenOn, 3)),
  rule(`(?:明后[天日]|后[天日])${before}`, (_, { writtenOn }) => addDays(writtenOn, 2)),
  rule(`明(?:天|日|早|晚|儿)${before}`, (_, { writtenOn }) => addDays(writtenOn, 1)),
  rule(`(下下个?|下个?|本|这个?)?${week}([一二三四五六日天1-6])${before}`, (found, context) =>
    inWeek(context, found[1], found[2]!),
  ),
  // An hour alone is today's: read after every day it could belong to.
  rule(
    `今(?:天|日|晚|儿)${before}|(?:上午|中午|下午)?下班(?:之前|以前|前)?|当日内|${partOfDay}?${clock}(?:之前|以前|前)|马上|立刻|立马|稍后|稍晚|晚点|待会儿?|(?<![周期拜])一会儿?|等会儿?`,
    (_, { writtenOn }) => writtenOn,
  ),
  rule(`(下个?|本|这个?)${week}(初|中|末)?(?:之内|以内|内)?${before}`, (found, context) =>
    partOfWeek(context, found[1]!, found[2]),
  ),
  rule(`周末(之前|以前|前)?`, (found, { writtenOn }) => weekdayOfWeek(writtenOn, found[1] ? 5 : 7, 0)),
  rule(`(?:本|这个)月(?:之内|以内|内)?`, (_, { writtenOn }) => endOfMonth(writtenOn)),
  rule(`下个?月(?:之内|以内|内)?`, (_, { writtenOn }) => endOfMonth(writtenOn, 1)),
  rule(
    '(国庆|元旦|五一|十一|春节|中秋|端午|清明|年|节)节?(?:假期)?(?:之|以)?(前|后)(?:第一天)?',
    (found, context) => aroundFeast(context, found[1]!, found[2]!),
  ),
  rule('(?:今天)?(?:下午|傍晚|晚上)', (_, { writtenOn }) => writtenOn),
  rule('尽快|尽早|近期|近日|第一时间|过[几两]天|这[几两]天|立即|随时|及时|改天|回头', () => null),
];

export function chineseDayPhrases(text: string, context: DayContext): DayPhrase[] {
  return dayPhrasesBy(chineseDayRules, text, context);
}
