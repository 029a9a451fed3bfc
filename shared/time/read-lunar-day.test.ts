import { expect, test } from 'vitest';
import { readLunarDay } from './read-lunar-day.ts';

test.each([
  ['八月十五', { year: null, month: 8, day: 15, isLeapMonth: false }],
  ['农历闰四月初一', { year: null, month: 4, day: 1, isLeapMonth: true }],
  ['1980年腊月廿三', { year: 1980, month: 12, day: 23, isLeapMonth: false }],
  ['十二月二十三', { year: null, month: 12, day: 23, isLeapMonth: false }],
  ['正月二十', { year: null, month: 1, day: 20, isLeapMonth: false }],
  ['1975-08-15', { year: 1975, month: 8, day: 15, isLeapMonth: false }],
  ['8月15日', { year: null, month: 8, day: 15, isLeapMonth: false }],
])('“%s” is read as it is written in address books', (text, day) => {
  expect(readLunarDay(text)).toEqual(day);
});

test.each(['八月三十一', '13-01', 'soon', '', '八月', '初五'])('“%s” is no lunar day', (text) => {
  expect(readLunarDay(text)).toBeNull();
});
