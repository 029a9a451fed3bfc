import { expect, test } from 'vitest';
import { ownText } from './own-text.ts';

test.each([
  ['Thank you.\n\nOn Monday, Anna wrote:\n> Where is it?\n>\n> Anna', 'Thank you.'],
  ['On Monday, Anna wrote:\n\n> Where is it?\n\nIt left us today.', 'It left us today.'],
  ['好的。\n\n王建国 写道：\n> 请查收附件', '好的。'],
  ['Thank you.On Monday, 12 Jan. 2026, Anna <anna@x.Test> wrote:\n> Where is it?', 'Thank you.'],
  ['收到。2026年1月12日，王建国写道：\n> 请查收附件', '收到。'],
  ['See below.\n\n-------- Original Message --------\nSubject: Order', 'See below.'],
  ['收到。\n\n------------------ 原始邮件 ------------------\n发件人: 王', '收到。'],
])('what others wrote is left out of %j', (text, own) => {
  expect(ownText(text)).toBe(own);
});

test('a line that ends in a colon is the writer’s own where no quotation follows', () => {
  expect(ownText('We still need:\n- the size\n- the colour')).toBe(
    'We still need:\n- the size\n- the colour',
  );
});

test('keeps at most 20,000 characters of a huge draft', () => {
  expect(ownText('a long story '.repeat(100_000)).length).toBe(20_000);
});
