import { expect, test } from 'vitest';
import { weekday } from '../../time/day.ts';
import { datedSentence } from './dated-sentence.ts';

const context = { writtenOn: '2026-11-19', isWorkingDay: (day: string) => weekday(day) <= 5 };

test.each([
  [
    'Hello. Could you let me have the quote by tomorrow? Thanks',
    'Could you let me have the quote by tomorrow?',
    '2026-11-20',
  ],
  ['林经理您好，\n请周五前把小卷的报价发给我。祝好', '请周五前把小卷的报价发给我。', '2026-11-20'],
  [
    'Thanks.\n\n> Please reply by Friday.\n\nWe need the labels before 1 December.',
    'We need the labels before 1 December.',
    '2026-12-01',
  ],
])('of “%s”, “%s” is quoted, by %s', (text, quote, dueOn) => {
  expect(datedSentence(text, context)).toEqual({ quote, dueOn });
});

test.each([
  'The weather was nice on Monday.',
  'Please reply as soon as possible.',
  '这批卷纸比样品窄了两毫米。',
  '',
])('“%s” asks for nothing by a day', (text) => {
  expect(datedSentence(text, context)).toBeNull();
});
