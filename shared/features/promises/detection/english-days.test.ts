import { expect, test } from 'vitest';
import { weekday } from '../../../time/day.ts';
import { englishDayPhrases } from './english-days.ts';

const isWorkingDay = (day: string) => weekday(day) <= 5 && day !== '2026-11-26';
const dayIn = (text: string) => {
  const [phrase] = englishDayPhrases(text, { writtenOn: '2026-11-19', isWorkingDay });
  return phrase ? phrase.day : 'none';
};

test.each([
  ['today', '2026-11-19'],
  ['by EOD', '2026-11-19'],
  ['by close of business tomorrow', '2026-11-20'],
  ['the day after tomorrow', '2026-11-21'],
  ['by Thursday', '2026-11-19'],
  ['by Friday', '2026-11-20'],
  ['by Fri', '2026-11-20'],
  ['on Wednesday', '2026-11-25'],
  ['next Tuesday', '2026-11-24'],
  ['next Friday', '2026-11-27'],
  ['this Friday', '2026-11-20'],
  ['Friday, 4 December', '2026-12-04'],
  ['Monday the 30th', '2026-11-30'],
  ['Monday or Tuesday', '2026-11-24'],
  ['this week', '2026-11-20'],
  ['by the end of next week', '2026-11-27'],
  ['early next week', '2026-11-24'],
  ['over the weekend', '2026-11-22'],
  ['by the weekend', '2026-11-20'],
  ['by the end of the month', '2026-11-30'],
  ['by the end of next month', '2026-12-31'],
  ['end of January', '2027-01-31'],
  ['mid-December', '2026-12-15'],
  ['by the end of Q1', '2027-03-31'],
  ['by the end of the year', '2026-12-31'],
  ['within 3 working days', '2026-11-24'],
  ['within five working days', '2026-11-27'],
  ['within 48 hours', '2026-11-21'],
  ['within an hour', '2026-11-19'],
  ['in two weeks', '2026-12-03'],
  ['within 3-5 days', '2026-11-24'],
  ['within a month', '2026-12-19'],
  ['by the 15th', '2026-12-15'],
  ['1 December', '2026-12-01'],
  ['December 1st, 2027', '2027-12-01'],
  ['by Dec. 1', '2026-12-01'],
  ['5 January', '2027-01-05'],
  ['2026-12-02', '2026-12-02'],
  ['on 24/11', '2026-11-24'],
  ['on 11/24', '2026-11-24'],
  ['on 01.12.2026', '2026-12-01'],
])('on Thursday 19 November 2026, “%s” is %s', (words, day) => {
  expect(dayIn(words)).toBe(day);
});

test.each(['by 5/6', 'on 30 February', 'soon', 'asap', 'on 18 November'])(
  '“%s” names a time, but no certain day',
  (words) => {
    expect(dayIn(words)).toBeNull();
  },
);

test.each([
  'last Friday',
  'yesterday',
  'two weeks ago',
  'we may 5',
  '3/4 inch',
  'size 3.5',
  'he sat down',
  'no time',
])('“%s” names no time to come', (words) => {
  expect(dayIn(words)).toBe('none');
});
