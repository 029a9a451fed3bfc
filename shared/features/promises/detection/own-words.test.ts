import { expect, test } from 'vitest';
import { ownWords } from './own-words.ts';

const own = (text: string) =>
  ownWords(text)
    .map(({ start, end }) => text.slice(start, end))
    .join('\n')
    .trim();

test.each([
  ['marks', 'Agreed.\n\n> We will ship on Friday.\n>> Really?', 'Agreed.'],
  [
    'an attribution',
    'Agreed.\n\nOn 18 Nov 2026, at 09:12, Jo Park <jo@park.example> wrote:\n> We will ship.',
    'Agreed.',
  ],
  [
    'a wrapped attribution',
    'Agreed.\n\nOn Wed, 18 Nov 2026 at 09:12, Jo Park\n<jo@park.example> wrote:\n\n> We will ship.',
    'Agreed.',
  ],
  [
    'an attribution without marks',
    'Agreed.\n\nOn Wed, Jo Park <jo@park.example> wrote:\n\nWe will ship.\nJo',
    'Agreed.',
  ],
  [
    'a header block',
    'Agreed.\n\nFrom: Jo Park\nSent: Wednesday, 18 November 2026 16:20\nTo: Lena\nSubject: Pump\n\nWe will ship.',
    'Agreed.',
  ],
  ['a starred header block', 'Agreed.\n\n*From:* Jo Park\n*Sent:* Wednesday\n\nWe will ship.', 'Agreed.'],
  ['an original message', 'Agreed.\n\n-----Original Message-----\nFrom: Jo\n\nWe will ship.', 'Agreed.'],
  [
    'a forwarded message',
    'See below.\n\n---------- Forwarded message ---------\nFrom: Jo\n\nWe will ship.',
    'See below.',
  ],
  [
    'Apple Mail’s forward',
    'See below.\n\nBegin forwarded message:\n\nFrom: Jo\nSubject: x\n\nWe will ship.',
    'See below.',
  ],
  [
    'Chinese marks',
    '收到。\n\n在 2026年11月18日，赵敏 <min@jiamei.example> 写道：\n> 我们明天发货。',
    '收到。',
  ],
  [
    'a Chinese header block',
    '收到。\n\n发件人：赵敏\n发送时间：2026年11月18日\n收件人：林晓\n主题：交期\n\n我们明天发货。',
    '收到。',
  ],
  [
    'QQ’s original',
    '收到。\n\n------------------ 原始邮件 ------------------\n发件人: "赵敏"\n\n我们明天发货。',
    '收到。',
  ],
  [
    'a traditional header block',
    '收到。\n\n寄件者: 趙敏\n寄件日期: 2026年11月18日\n\n我們明天出貨。',
    '收到。',
  ],
])('%s and what it quotes are cut', (_, text, kept) => {
  expect(own(text)).toBe(kept);
});

test.each([
  ['the dash line', 'Fine with me.\n\n-- \nLena Vogt\nWe call back within the hour', 'Fine with me.'],
  [
    'the closing words',
    'Fine with me.\n\nBest regards,\nLena Vogt\nWe call back within the hour',
    'Fine with me.',
  ],
  ['a Chinese closing', '可以。\n\n顺祝商祺\n林晓\n24小时内答复', '可以。'],
  ['a telephone’s line', 'Fine with me.\n\nSent from my iPhone', 'Fine with me.'],
  ['a Chinese telephone’s line', '可以。\n\n发自我的华为手机', '可以。'],
  [
    'small print',
    'Fine with me.\n\nThis e-mail is confidential. We will delete it in 30 days.',
    'Fine with me.',
  ],
  [
    'a mailing list’s foot',
    'Fine with me.\n\n_______________________________________________\nusers mailing list',
    'Fine with me.',
  ],
])('%s and what follows are cut', (_, text, kept) => {
  expect(own(text)).toBe(kept);
});

test('answers between quoted lines stay', () => {
  const text = 'On Tue, Jo <jo@park.example> wrote:\n> When?\n\nTomorrow.\n\n> How many?\n\nForty.';
  expect(own(text).replace(/\n+/g, ' ')).toBe('Tomorrow. Forty.');
});

test.each([
  'Thank you, this helps.\n\nOn Monday I asked the plant whether they wrote:\nnot yet.',
  'The seal broke -- this is no signature -- and we are mending it.',
  'Sent from my desk, where the samples lie, with love.',
  'From: our side there is no objection.\nWe will go ahead.',
  'Best regards to your team as well, they did well.\nWe will write again.',
  'P.S. The samples go out tomorrow.',
])('nothing is cut from “%s”', (text) => {
  expect(own(text)).toBe(text);
});

test('a postscript after the closing words is the writer’s again', () => {
  expect(own('Fine.\n\nBest regards\nLena\n\nP.S. I will call you tomorrow.')).toContain(
    'I will call you tomorrow.',
  );
});

test('a mail that is all quotation has no words of its own', () => {
  expect(own('> one\n> two')).toBe('');
  expect(own('')).toBe('');
});
