import { expect, test } from 'vitest';
import { createI18n } from './i18n.ts';
import { preferredLanguage } from './speak.ts';

test.each([
  ['the stored choice wins', 'en', ['zh-CN'], 'en'],
  ['a Chinese browser gets Chinese', null, ['zh-TW', 'en'], 'zh'],
  ['the first language Kith speaks is taken', null, ['de-DE', 'zh-CN', 'en'], 'zh'],
  ['an unknown language falls back to English', null, ['de-DE'], 'en'],
  ['a stored language that is gone is ignored', 'fr', ['zh'], 'zh'],
] as const)('%s', (_name, stored, browser, expected) => {
  expect(preferredLanguage(stored, browser)).toBe(expected);
});

test('a count is spoken in the plural of its language', () => {
  const i18n = createI18n('en');
  expect(i18n.t('ui:daysLate', { count: 1 })).toBe('1 day late');
  expect(i18n.t('ui:daysLate', { count: 2 })).toBe('2 days late');
  expect(i18n.getFixedT('zh')('ui:daysLate', { count: 1 })).toBe('已逾期 1 天');
});

test('a name in a sentence is not escaped as markup, since React does that', () => {
  expect(createI18n('en').t('errors:invalid', { field: 'A & B' })).toContain('A & B');
});
