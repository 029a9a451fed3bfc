import { expect, test } from 'vitest';
import { complainingWords } from './complaining-words.ts';

test.each([
  [
    'a complaint amid courtesies is quoted without them',
    'Dear Ms Lin,\n\nthank you for the quick delivery. The rolls are damaged on one side. Please replace them.\n\nKind regards\nAnna',
    { kind: 'complaint', words: 'The rolls are damaged on one side.' },
  ],
  [
    'in Chinese',
    '林经理您好！\n这批卷纸与样品不符。客房已有客人投诉。盼复。\n陈立群',
    { kind: 'complaint', words: '这批卷纸与样品不符。客房已有客人投诉。' },
  ],
  [
    'a suggestion is told from a complaint',
    'It would be nice to have one invoice a month. Best wishes',
    { kind: 'suggestion', words: 'It would be nice to have one invoice a month.' },
  ],
  [
    'without either, all that they wrote is quoted',
    'We counted again. There are 39.',
    { kind: 'complaint', words: 'We counted again. There are 39.' },
  ],
  [
    'what they quote of us is not their complaint',
    'Fine with me.\n\n> The rolls are damaged.',
    { kind: 'complaint', words: 'Fine with me.' },
  ],
  ['an empty mail gives no words', '', { kind: 'complaint', words: '' }],
] as const)('%s', (_, text, expected) => {
  expect(complainingWords(text)).toEqual(expected);
});
