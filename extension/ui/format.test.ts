import { expect, test } from 'vitest';
import { formatsOf } from './format.ts';

const now = new Date('2026-11-22T03:00:00Z');
const en = formatsOf('en', now, 'Asia/Shanghai');
const zh = formatsOf('zh', now, 'Asia/Shanghai');

test('a day of this year goes without the year', () => {
  expect(en.day('2026-11-12')).toBe('12 Nov');
  expect(zh.day('2026-11-12')).toBe('11月12日');
  expect(en.day('2025-11-12')).toBe('12 Nov 2025');
});

test.each([
  ['2026-11-22', 'today', '今天'],
  ['2026-11-21', 'yesterday', '昨天'],
  ['2026-11-25', 'in 3 days', '3天后'],
  ['2026-09-01', '1 Sept', '9月1日'],
])('%s is spoken as %s', (day, english, chinese) => {
  expect(en.relativeDay(day)).toBe(english);
  expect(zh.relativeDay(day)).toBe(chinese);
});

test('what rounds to nothing has no sign', () => {
  expect(en.count(-0)).toBe('0');
  expect(en.count(-1.5)).toBe('-1.5');
});

test('money comes from minor units, whatever their number', () => {
  expect(en.money(4_820_050, 'CNY')).toBe('¥48,200.50');
  expect(en.money(4_820, 'JPY')).toBe('¥4,820');
  expect(zh.money(4_820_050, 'CNY', 'compact')).toBe('¥4.8万');
  expect(en.money(4_820_050, 'CNY', 'compact')).toBe('¥48.2k');
  expect(en.money(34_380, 'CNY', 'compact')).toBe('¥344');
});
