import { expect, test } from 'vitest';
import type { DateOrder } from '../mail/shown-date.ts';
import { instantShown } from './instant-shown.ts';

const morning = '2026-01-12T09:15:00.000Z';

test.each([
  ['Monday, January 12, 2026 09:15 UTC', 'ymd', morning],
  ['星期一, 一月 12, 2026 09:15 UTC', 'ymd', morning],
  ['12.01.2026 09:15 UTC', 'dmy', morning],
  ['01/12/2026 9:15 am UTC', 'mdy', morning],
  ['2026-12-01 9:15 pm GMT', 'ymd', '2026-12-01T21:15:00.000Z'],
  ['星期二, 十二月 1, 2026 12:05 UTC', 'ymd', '2026-12-01T12:05:00.000Z'],
  ['2026年1月12日周一 上午9:15 UTC', 'ymd', morning],
  ['2026年1月12日周一 下午12:15 UTC', 'ymd', '2026-01-12T12:15:00.000Z'],
  ['2026年1月12日(星期一) 中午11:57 UTC', 'ymd', '2026-01-12T11:57:00.000Z'],
  ['2026年1月12日(星期一) 中午1:05 UTC', 'ymd', '2026-01-12T13:05:00.000Z'],
  ['2026年1月12日(星期一) 晚上8:30 UTC', 'ymd', '2026-01-12T20:30:00.000Z'],
  ['2026年1月12日(星期一) 凌晨12:05 UTC', 'ymd', '2026-01-12T00:05:00.000Z'],
] as const)('%j is an instant', (text, order, instant) => {
  expect(instantShown({ text, order })).toBe(instant);
});

test('without a zone the host means the browser’s', () => {
  expect(instantShown({ text: '2026-01-12 09:15', order: 'ymd' })).toBe(
    new Date(2026, 0, 12, 9, 15).toISOString(),
  );
});

test.each([
  ['Today 09:15', 'ymd'],
  ['2026-01-12', 'ymd'],
  ['lundi 12 janv. 26 09:15', 'dmy'],
  ['2026년 1월 12일 오후 3:15', 'ymd'],
  ['2026-13-12 09:15', 'ymd'],
  ['12:99 a week ago', 'ymd'],
  ['2026年1月12日(星期一) 晚上12:10', 'ymd'],
  ['', 'ymd'],
] satisfies [string, DateOrder][])('%j leaves room for doubt', (text, order) => {
  expect(instantShown({ text, order })).toBeNull();
});
