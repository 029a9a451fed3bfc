import { expect, test } from 'vitest';
import { type ForwardedMail, forwardedSender } from './forwarded-sender.ts';

function mail(text: string, fields: Partial<ForwardedMail> = {}): ForwardedMail {
  return { from: 'li.na@kith.example', subject: 'Fwd: quote', text, ownDomains: ['kith.example'], ...fields };
}

const gmail = `FYI

---------- Forwarded message ---------
From: Ann Lee <ann@shop.example>
Date: Mon, Mar 2, 2026 at 9:00 AM
Subject: quote
To: <li.na@kith.example>

Hello`;

const blocks = {
  gmail,
  gmailInChinese: `---------- Forwarded message ---------
发件人： Ann Lee <ann@shop.example>
Date: 2026年3月2日周一 09:00
Subject: 报价
To: <li.na@kith.example>`,
  outlook: `________________________________
From: Ann Lee <ann@shop.example>
Sent: Monday, March 2, 2026 9:00
To: Li Na
Subject: quote`,
  outlookWithMailto: `-----Original Message-----
From: Ann Lee [mailto:ann@shop.example]
Sent: Monday, March 2, 2026 9:00
To: Li Na`,
  outlookInChinese: `发件人: Ann Lee <ann@shop.example>
发送时间: 2026年3月2日 9:00
收件人: 李娜
主题: 报价`,
  qq: `------------------ 原始邮件 ------------------
发件人: "Ann Lee" <ann@shop.example>;
发送时间: 2026年3月2日(星期一) 上午9:00
收件人: "李娜"<li.na@kith.example>;
主题: 报价`,
  netease: `---- 转发的原邮件 ----
| 发件人 | Ann Lee<ann@shop.example> |
| 发送日期 | 2026年3月2日 09:00 |
| 收件人 | li.na@kith.example |
| 主题 | 报价 |`,
  apple: `> Begin forwarded message:
>
> From: Ann Lee <ann@shop.example>
> Subject: quote
> Date: 2 March 2026 at 09:00:00 CST
> To: li.na@kith.example`,
  thunderbird: `-------- 转发的消息 --------
主题: \t报价
日期: \tMon, 2 Mar 2026 09:00:00 +0800
发件人: \tAnn Lee <ann@shop.example>
收件人: \tli.na@kith.example`,
};

test.each(Object.entries(blocks))('the original sender is read from a block of %s', (_program, text) => {
  expect(forwardedSender(mail(text))).toEqual({ address: 'ann@shop.example', name: 'Ann Lee' });
});

test.each(['Fw: quote', 'FWD: quote', '转发：报价', '转发: 报价', 'Re: Fwd: quote', '轉寄: 報價'])(
  'the subject %j marks a forward from outside',
  (subject) => {
    expect(forwardedSender(mail(blocks.outlook, { from: 'x@y.example', subject }))?.address).toBe(
      'ann@shop.example',
    );
  },
);

test('without a mark in the subject a colleague’s forward is believed when its block says forwarded', () => {
  expect(forwardedSender(mail(gmail, { subject: 'quote' }))?.address).toBe('ann@shop.example');
});

test('a colleague’s reply that quotes a customer is no forward', () => {
  expect(forwardedSender(mail(blocks.outlook, { subject: 'RE: quote' }))).toBeNull();
  expect(forwardedSender(mail(blocks.qq, { subject: '回复：报价' }))).toBeNull();
});

test('a stranger’s block is not believed without a mark in the subject', () => {
  expect(forwardedSender(mail(gmail, { from: 'x@y.example', subject: 'quote' }))).toBeNull();
});

test('a colleague who forwarded a colleague’s forward leads to the first sender outside', () => {
  const text = `---------- Forwarded message ---------
From: Wang Wei <wei@sales.kith.example>
Date: today
To: <li.na@kith.example>

${gmail}`;
  expect(forwardedSender(mail(text))?.address).toBe('ann@shop.example');
});

test.each(['|', ' ', '>', ';', '-', 'From: ', 'From:\n', '<', '(', 'To: '])(
  'a mail of nothing but %j, however long, is read to its end',
  (piece) => {
    expect(forwardedSender(mail(`${gmail.slice(0, 40)}\n|${piece.repeat(200_000)}x`))).toBeNull();
  },
);

test.each([
  'From: the beginning we said so.\nHello',
  'She wrote: from: ann@shop.example',
  '---------- Forwarded message ---------\nno header here',
  '---------- Forwarded message ---------\nFrom: nobody\nDate: x\nTo: y',
])('no sender is made up from %j', (text) => {
  expect(forwardedSender(mail(text))).toBeNull();
});
