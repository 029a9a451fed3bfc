import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween, weekday } from '../../../time/day.ts';
import { workingDaysBetween } from '../../../time/working-time.ts';
import { chineseDayPhrases } from './chinese-days.ts';
import { englishDayPhrases } from './english-days.ts';

const anyDay = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyWeekday = fc.integer({ min: 1, max: 7 });
const isWorkingDay = (day: string) => weekday(day) <= 5;
const calendar = {
  timeZone: 'UTC',
  workingDays: [1, 2, 3, 4, 5],
  workingHours: { from: '09:00', to: '18:00' },
  holidays: new Set<string>(),
  workdays: new Set<string>(),
};
const englishNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const chineseNames = '一二三四五六日';

const inEnglish = (words: string, writtenOn: string) =>
  englishDayPhrases(words, { writtenOn, isWorkingDay })[0]?.day;
const inChinese = (words: string, writtenOn: string) =>
  chineseDayPhrases(words, { writtenOn, isWorkingDay })[0]?.day;

test('a named weekday is that weekday, today or within six days, in both languages', () => {
  fc.assert(
    fc.property(anyDay, anyWeekday, (writtenOn, wanted) => {
      const day = inEnglish(`by ${englishNames[wanted - 1]}`, writtenOn)!;
      expect(weekday(day)).toBe(wanted);
      expect(daysBetween(writtenOn, day)).toBeGreaterThanOrEqual(0);
      expect(daysBetween(writtenOn, day)).toBeLessThan(7);
      expect(inChinese(`周${chineseNames[wanted - 1]}前`, writtenOn)).toBe(day);
    }),
  );
});

test('next Tuesday and 下周二 are in the week after this one', () => {
  fc.assert(
    fc.property(anyDay, anyWeekday, (writtenOn, wanted) => {
      const day = inEnglish(`next ${englishNames[wanted - 1]}`, writtenOn)!;
      const nextMonday = addDays(writtenOn, 8 - weekday(writtenOn));
      expect(day).toBe(addDays(nextMonday, wanted - 1));
      expect(inChinese(`下周${chineseNames[wanted - 1]}`, writtenOn)).toBe(day);
    }),
  );
});

test('within so many working days, exactly that many pass, and the last of them is worked', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (writtenOn, count) => {
      const day = inEnglish(`within ${count} working days`, writtenOn)!;
      expect(workingDaysBetween(writtenOn, day, calendar)).toBe(count);
      expect(isWorkingDay(day)).toBe(true);
      expect(inChinese(`${count}个工作日内`, writtenOn)).toBe(day);
    }),
  );
});

test('the end of a month is in it, and the day after is not', () => {
  fc.assert(
    fc.property(anyDay, (writtenOn) => {
      const end = inEnglish('by the end of the month', writtenOn)!;
      expect(end.slice(0, 7)).toBe(writtenOn.slice(0, 7));
      expect(addDays(end, 1).slice(8)).toBe('01');
      expect(inChinese('月底', writtenOn)).toBe(end);
      expect(inChinese('下月底', writtenOn)! > end).toBe(true);
    }),
  );
});

test('a month and a day name the next such date, written in any order', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 290 }), (writtenOn, ahead) => {
      const day = addDays(writtenOn, ahead);
      const [, month, number] = day.split('-').map(Number) as [number, number, number];
      const name = new Date(day).toLocaleString('en', { month: 'long', timeZone: 'UTC' });
      expect(inEnglish(`by ${number} ${name}`, writtenOn)).toBe(day);
      expect(inEnglish(`by ${name} ${number}`, writtenOn)).toBe(day);
      expect(inChinese(`${month}月${number}日前`, writtenOn)).toBe(day);
      expect(inEnglish(`by ${number}/${month}`, writtenOn)).toBe(
        number > 12 || number === month ? day : null,
      );
    }),
  );
});

test('no phrase names a day before the mail was written', () => {
  const phrases = fc.constantFrom(
    'today',
    'tomorrow',
    'this week',
    'by the weekend',
    'by the 3rd',
    'within a month',
    'mid-March',
    'end of Q2',
  );
  const chinese = fc.constantFrom('今天', '本周内', '周末', '3号前', '一个月内', '月初', '国庆前', '年底');
  fc.assert(
    fc.property(anyDay, phrases, chinese, (writtenOn, english, other) => {
      for (const day of [inEnglish(english, writtenOn), inChinese(other, writtenOn)])
        expect(day === null || day! >= writtenOn).toBe(true);
    }),
  );
});
