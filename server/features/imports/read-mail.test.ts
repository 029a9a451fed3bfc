import { expect, test } from 'vitest';
import { readMail } from './read-mail.ts';

const received = 'Received: from mx.example by kith.example; Mon, 02 Mar 2026 10:00:00 +0800';
const mail = (date: string, head = received) =>
  Buffer.from(`${head}\r\nFrom: fang@huarui.example\r\nDate: ${date}\r\n\r\nhello`);
const cameIn = new Date('2026-03-02T02:00:00Z');

test.each([
  ['Sat, 28 Feb 2026 09:00:00 +0800', new Date('2026-02-28T01:00:00Z')],
  ['Sat, 28 Feb 2026 09(in the morning):  00 : 00 +0800 (China)', new Date('2026-02-28T01:00:00Z')],
  ['yesterday, around noon', cameIn],
  ['Mon, 30 Jun 3609 09:33:50 +0000', cameIn],
])('a mail dated “%s” was sent at %s', async (date, sentAt) => {
  expect(await readMail(mail(date))).toMatchObject({ sentAt });
});

test('a mail without any readable date has none', async () => {
  expect(await readMail(mail('yesterday', 'X-Other: x'))).toMatchObject({ sentAt: null });
});

test.each([
  ['报价单.pdf', '报价单.pdf'],
  ['=?utf-8?B?TcO8bGxlci5wZGY=?=', 'Müller.pdf'],
])('the file called %s in the mail is called %s', async (written, name) => {
  const head = `From: fang@huarui.example\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename="${written}"`;
  expect(await readMail(Buffer.from(`${head}\r\n\r\nx`))).toMatchObject({ attachments: [{ name }] });
});

test.each(['multipart/alternative', 'multipart/related', 'multipart/mixed'])(
  'a mail of formatted text alone has its words: %s',
  async (type) => {
    const html = '<p>The quote comes <b>by Friday</b>.</p><p>报价周五前给您</p>';
    const raw = `From: fang@huarui.example\r\nContent-Type: ${type}; boundary=x\r\n\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}\r\n--x--\r\n`;
    expect(await readMail(Buffer.from(raw))).toMatchObject({
      text: 'The quote comes by Friday.\n\n报价周五前给您',
    });
  },
);

test('where a picture stood in the text, nothing is written', async () => {
  const html = '<p>Our offer</p><img src="cid:image001.png@01DC5B7A.2F0A" />';
  const head = 'From: fang@huarui.example\r\nContent-Type: text/html';
  expect(await readMail(Buffer.from(`${head}\r\n\r\n${html}`))).toMatchObject({ text: 'Our offer' });
  const plain = 'Fang Huarui\r\n[cid:image001.png@01DC5B7A.2F0A]';
  expect(await readMail(Buffer.from(`From: fang@huarui.example\r\n\r\n${plain}`))).toMatchObject({
    text: 'Fang Huarui',
  });
});
