import { addDays } from '../../../time/day.ts';
import { addMonths } from '../../../time/months.ts';
import { type DayPhrase, type DayRule, dayPhrasesBy } from './day-phrases.ts';
import {
  afterWorkingDays,
  comingDate,
  comingDayOfMonth,
  comingWeekday,
  type DayContext,
  dayOf,
  endOfMonth,
  endOfNamedMonth,
  endOfWorkingWeek,
  weekdayOfWeek,
} from './reckoned-days.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const counts = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const wordCounts: Record<string, number> = { a: 1, an: 1, 'a couple of': 2, twelve: 12, fourteen: 14 };

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const weekdayName = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const shortWeekday = '(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)';
const count = `(?:\\d{1,3}|a couple of|an?|${counts.slice(1).join('|')}|twelve|fourteen)`;
const lead =
  '(?:(?:no later than|not later than|by|before|until|till|on|as of|over|during|in the course of)\\s+)?' +
  '(?:(?:the )?(?:end of (?:the )?(?:business |working )?day|close of business|COB|EOD|noon|midday)\\s+(?:on\\s+)?)?(?:the\\s+)?';
const hour = '(?: (?:morning|noon|afternoon|evening|night|COB|EOD)\\b)?';
const rule = (source: string, day: DayRule['day']): DayRule => ({ pattern: new RegExp(source, 'gi'), day });

const monthNumber = (name: string) => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
const weekdayNumber = (name: string) => weekdays.indexOf(name.slice(0, 3).toLowerCase()) + 1;
const countOf = (word: string) => {
  const known = wordCounts[word.toLowerCase()] ?? counts.indexOf(word.toLowerCase());
  return known >= 0 ? known : Number(word);
};

function dated({ writtenOn }: DayContext, year: string | undefined, monthOf: number, day: number) {
  return year ? dayOf(Number(year), monthOf, day) : comingDate(writtenOn, monthOf, day);
}

/** 24/11 and 11/24 are certain, 5/6 is not; with dots the day stands first. */
function numeric(found: RegExpExecArray, context: DayContext) {
  const [, first, mark, second, year] = found;
  const [a, b] = [Number(first), Number(second)];
  const fullYear = year && (year.length === 2 ? `20${year}` : year);
  if (mark === '.' || a > 12 || a === b) return dated(context, fullYear, b, a);
  return b > 12 ? dated(context, fullYear, a, b) : null;
}

function afterUnits(context: DayContext, amount: number, unit: string, isWorking: boolean) {
  const { writtenOn } = context;
  if (unit.startsWith('hour') || unit.startsWith('minute'))
    return addDays(writtenOn, unit.startsWith('hour') ? Math.floor(amount / 24) : 0);
  if (unit.startsWith('day') && isWorking) return afterWorkingDays(context, amount);
  if (unit.startsWith('day')) return addDays(writtenOn, amount);
  if (unit.startsWith('week')) return addDays(writtenOn, amount * 7);
  return unit.startsWith('fortnight') ? addDays(writtenOn, 14) : addMonths(writtenOn, amount);
}

function partOfWeek(context: DayContext, part: string | undefined, isNext: boolean) {
  const weeksAhead = isNext ? 1 : 0;
  if (/early|beginning|start/i.test(part ?? '')) return weekdayOfWeek(context.writtenOn, 2, weeksAhead);
  if (/mid/i.test(part ?? '')) return weekdayOfWeek(context.writtenOn, 3, weeksAhead);
  return endOfWorkingWeek(context, weeksAhead);
}

const part = '(?:(end|late|early|mid|middle|beginning|start)[\\s-]+(?:of\\s+)?(?:the\\s+)?)?';
const quarter = (from: string, number: number) => endOfNamedMonth(from, number * 3);

const englishDayRules: readonly DayRule[] = [
  rule(
    `\\b(?:since|last|past|previous)\\s+(?:${weekdayName}|${shortWeekday}|week|month|year|${month})\\b|\\byesterday\\b|\\b${count} (?:day|week|month|year)s? ago\\b`,
    () => undefined,
  ),
  rule(`\\b${lead}(\\d{4})-(\\d{2})-(\\d{2})\\b`, (found) =>
    dayOf(Number(found[1]), Number(found[2]), Number(found[3])),
  ),
  rule(
    `\\b${lead}(?:(?:${weekdayName}|${shortWeekday})\\.?,?\\s+(?:the\\s+)?)?(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${month})\\b\\.?(?:,?\\s+(\\d{4})\\b)?`,
    (found, context) => dated(context, found[3], monthNumber(found[2]!), Number(found[1])),
  ),
  rule(
    `\\b${lead}(?:(?:${weekdayName}|${shortWeekday})\\.?,?\\s+)?(${month})\\b\\.?\\s+(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\b(?:,?\\s+(\\d{4})\\b)?`,
    (found, context) =>
      found[1] === 'may' ? undefined : dated(context, found[3], monthNumber(found[1]!), Number(found[2])),
  ),
  rule(`\\b${lead}(\\d{1,2})(/)(\\d{1,2})(?:/(\\d{4}|\\d{2}))?(?![\\d/])`, numericDay),
  rule(`\\b${lead}(\\d{1,2})(\\.)(\\d{1,2})\\.(\\d{4}|\\d{2})?(?!\\d)`, numericDay),
  rule(
    `\\b${lead}(end|mid|middle|beginning|start)[\\s-]+(?:of\\s+)?(${month})\\b`,
    (found, { writtenOn }) => {
      const last = endOfNamedMonth(writtenOn, monthNumber(found[2]!));
      if (/end/i.test(found[1]!)) return last;
      return comingDate(writtenOn, monthNumber(found[2]!), /mid/i.test(found[1]!) ? 15 : 5);
    },
  ),
  rule(`\\b${lead}(?:end[\\s-]+(?:of\\s+)?)?Q([1-4])\\b`, (found, { writtenOn }) =>
    quarter(writtenOn, Number(found[1])),
  ),
  rule(
    `\\b${lead}(?:end[\\s-]+(?:of\\s+)?(?:the\\s+|this\\s+)?year|year[\\s-]end)\\b`,
    (_, { writtenOn }) => `${writtenOn.slice(0, 4)}-12-31`,
  ),
  rule(
    `\\b${lead}(?:end[\\s-]+(?:of\\s+)?(?:the\\s+)?(next|this)?\\s*month|(month)[\\s-]end|(next|this) month)\\b`,
    (found, { writtenOn }) => endOfMonth(writtenOn, /next/i.test(found[1] ?? found[3] ?? '') ? 1 : 0),
  ),
  rule(`\\b${lead}${part}(next|this|the|coming)\\s+week\\b(?!-?end)`, (found, context) =>
    partOfWeek(context, found[1], /next|coming/i.test(found[2]!)),
  ),
  rule(`\\b${lead}end of (?:the )?week\\b`, (_, context) => endOfWorkingWeek(context, 0)),
  rule(`\\b${lead}(?:this |coming |the )?weekend\\b`, (found, { writtenOn }) =>
    weekdayOfWeek(writtenOn, /by|before/i.test(found[0]) ? 5 : 7, 0),
  ),
  rule(
    `\\b(?:within|in|inside|latest)\\s+(?:the\\s+(?:next|coming)\\s+)?(?:${count}\\s*(?:-|–|to|or)\\s*)?(${count})\\s+(working |business |calendar )?(minutes?|hours?|days?|weeks?|months?|fortnight)\\b(?:['’]? time)?`,
    (found, context) =>
      afterUnits(
        context,
        countOf(found[1]!),
        found[3]!.toLowerCase(),
        /working|business/i.test(found[2] ?? ''),
      ),
  ),
  rule(`\\b${lead}christmas\\b`, (found, { writtenOn }) =>
    comingDate(writtenOn, 12, /before/i.test(found[0]) ? 24 : 25),
  ),
  rule(`\\b(?:the )?day after tomorrow\\b`, (_, { writtenOn }) => addDays(writtenOn, 2)),
  rule(
    `\\b${lead}(?:first thing )?tomorrow(?: (?:morning|noon|afternoon|evening|night))?\\b`,
    (_, { writtenOn }) => addDays(writtenOn, 1),
  ),
  rule(
    `\\b${lead}(?:(?:monday|tuesday|wednesday|thursday|friday) (?:or|and|to) )?(next|this|coming)\\s+(${weekdayName}|${shortWeekday})\\b${hour}`,
    (found, { writtenOn }) => {
      const wanted = weekdayNumber(found[2]!);
      if (/next/i.test(found[1]!)) return weekdayOfWeek(writtenOn, wanted, 1);
      return comingWeekday(writtenOn, wanted);
    },
  ),
  rule(
    `\\b${lead}(?:(?:between )?${weekdayName}(?:,| or| and| to| the)? )?(${weekdayName})(?:,? the (\\d{1,2})(?:st|nd|rd|th))?\\b${hour}`,
    (found, { writtenOn }) =>
      found[2]
        ? comingDayOfMonth(writtenOn, Number(found[2]))
        : comingWeekday(writtenOn, weekdayNumber(found[1]!)),
  ),
  rule(`\\b(?:by|before|until|till|on)\\s+(${shortWeekday})\\b`, (found, { writtenOn }) =>
    comingWeekday(writtenOn, weekdayNumber(found[1]!)),
  ),
  rule(
    `\\b(?:by|before|until|till|on|no later than) the (\\d{1,2})(?:st|nd|rd|th)\\b`,
    (found, { writtenOn }) => comingDayOfMonth(writtenOn, Number(found[1])),
  ),
  rule(
    `\\b${lead}(?:today|tonight|this (?:morning|afternoon|evening)|(?:close of business|end of (?:the )?(?:business )?day|COB|EOD)(?!\\s+(?:on\\s+)?(?:tomorrow|${weekdayName}|\\d))|right away|straight away|immediately|in a (?:minute|moment))\\b`,
    (_, { writtenOn }) => writtenOn,
  ),
  rule(
    `\\b(?:as soon as (?:possible|(?:I|we) can)|asap|shortly|soon|in due course|in the (?:next|coming) (?:few )?(?:days|weeks)|in a few (?:days|weeks)|at (?:my|our) earliest convenience)\\b`,
    () => null,
  ),
];

function numericDay(found: RegExpExecArray, context: DayContext) {
  const [words, first, mark, second, year] = found;
  // 2/3 is an amount as well: without a year, a date with slashes stands behind a word of time.
  const isDate = year || mark === '.' || /^[a-z]/i.test(words);
  if (!isDate || Number(first) > 31 || Number(second) > 31) return undefined;
  return numeric(found, context);
}

export function englishDayPhrases(text: string, context: DayContext): DayPhrase[] {
  return dayPhrasesBy(englishDayRules, text, context);
}
