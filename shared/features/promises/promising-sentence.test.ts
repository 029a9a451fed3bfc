import { expect, test } from 'vitest';
import { dueDayIn, promisingSentence } from './promising-sentence.ts';

test.each([
  [
    'Hello Wei,\nthank you. We will send the samples by Thursday. Best, Mia',
    'We will send the samples by Thursday.',
  ],
  ['Could you let me have the quote by tomorrow? Thanks', 'Could you let me have the quote by tomorrow?'],
  ['林经理您好，\n谢谢。周四前把小卷的报价发给您。祝好', '周四前把小卷的报价发给您。'],
  ['我们11月23日前补发一箱，受潮的不用退回。', '我们11月23日前补发一箱，受潮的不用退回。'],
  ['The weather was nice on Monday.', ''],
  ['这批卷纸比样品窄了两毫米。', ''],
  ['', ''],
])('of “%s” the sentence to quote is “%s”', (text, sentence) => {
  expect(promisingSentence(text)).toBe(sentence);
});

test.each([
  ['by Friday', '2026-11-20'],
  ['by Thursday', '2026-11-19'],
  ['before Wednesday', '2026-11-25'],
  ['until tomorrow', '2026-11-20'],
  ['next Friday', null],
  ['周五前', '2026-11-20'],
  ['下周一前', '2026-11-23'],
  ['本周一', null],
  ['星期天之前', '2026-11-22'],
  ['11月23日前', '2026-11-23'],
  ['1月5号前', '2027-01-05'],
  ['2月30日前', null],
  ['月底前', null],
  ['as soon as possible', null],
])('on Thursday 19 November, “%s” means %s', (sentence, day) => {
  expect(dueDayIn(sentence, '2026-11-19')).toBe(day);
});
