import { expect, test } from 'vitest';
import { questionIn } from './question-in.ts';

test.each([
  ['Thank you. Could you send it by Friday? Best', 'Could you send it by Friday?'],
  ['您好，\n附件是报价。请确认数量。谢谢', '请确认数量。'],
  ['能否周五前给我们答复', '能否周五前给我们答复'],
  ['Thank you, all is well.', ''],
  ['All is well.\n> Could you send it?', ''],
  ['好的。\n发件人：陈立群\n能否发一份？', ''],
])('in %j the question is %j', (text, expected) => {
  expect(questionIn(text)).toBe(expected);
});

test('a long question is cut to a quote', () => {
  expect(questionIn(`Could you ${'x'.repeat(400)}?`)).toHaveLength(160);
});
