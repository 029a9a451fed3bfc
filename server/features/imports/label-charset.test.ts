import { expect, test } from 'vitest';
import { readMail } from './read-mail.ts';

const gbk = (hex: string) => Buffer.from(hex, 'hex');
const greeting = gbk('c4fabac3a3acc7ebc8b7c8cfb1a8bcdb'); // 您好，请确认报价

function mail(headers: string[], body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`From: a@b.example\r\n${headers.join('\r\n')}\r\n\r\n`, 'latin1'), body]);
}

test.each([
  ['no charset, 8-bit', mail(['Content-Type: text/plain'], greeting)],
  ['us-ascii, 8-bit', mail(['Content-Type: text/plain; charset=us-ascii'], greeting)],
  [
    'us-ascii, base64',
    mail(
      ['Content-Type: text/plain; charset="US-ASCII"', 'Content-Transfer-Encoding: base64'],
      Buffer.from(greeting.toString('base64')),
    ),
  ],
  [
    'no charset, quoted-printable, folded header',
    mail(
      ['Content-Type: text/plain;\r\n format=flowed', 'Content-Transfer-Encoding: quoted-printable'],
      Buffer.from(greeting.toString('hex').toUpperCase().replace(/../g, '=$&')),
    ),
  ],
  [
    'inside a multipart',
    mail(
      ['Content-Type: multipart/mixed; boundary=x'],
      Buffer.concat([
        Buffer.from('--x\r\nContent-Type: text/plain\r\n\r\n'),
        greeting,
        Buffer.from('\r\n--x--\r\n'),
      ]),
    ),
  ],
])('Chinese text without a true charset is read: %s', async (_, raw) => {
  expect(await readMail(raw)).toMatchObject({ text: '您好，请确认报价' });
});

test('a raw GBK subject is read', async () => {
  const raw = Buffer.concat([
    Buffer.from('From: a@b.example\r\nSubject: '),
    greeting,
    Buffer.from('\r\n\r\nx'),
  ]);
  expect(await readMail(raw)).toMatchObject({ subject: '您好，请确认报价' });
});

test.each([
  ['a name said to be western', '=?Windows-1252?Q?Jos=E9?=', 'Formação, última versão'],
  ['a plain name', 'Bruno', 'Bénédicte répond'],
])('a raw western subject is read beside %s', async (_, name, subject) => {
  const raw = Buffer.from(`From: ${name} <a@b.example>\r\nSubject: ${subject}\r\n\r\nx`, 'latin1');
  expect(await readMail(raw)).toMatchObject({ subject });
});

test('a raw Big5 subject is read where the text is said to be Big5', async () => {
  const raw = mail(
    ['Content-Type: text/plain; charset=big5', 'Subject: \xb3\xf8\xbb\xf9'],
    Buffer.from('b3f8bbf9', 'hex'),
  );
  expect(await readMail(raw)).toMatchObject({ subject: '報價', text: '報價' });
});

test('a raw GBK subject is read although the text is said to be Latin-1', async () => {
  const raw = mail(
    ['Content-Type: text/plain; charset=iso-8859-1', `Subject: ${greeting.toString('latin1')}`],
    Buffer.from('x'),
  );
  expect(await readMail(raw)).toMatchObject({ subject: '您好，请确认报价' });
});

test('a mail without date, sender or sense is a mail without them, or a problem of its own', async () => {
  expect(await readMail(Buffer.from('From: a@b.example\r\n\r\nhello'))).toMatchObject({
    sentAt: null,
    text: 'hello',
  });
  expect(await readMail(Buffer.from('\0\0\0'))).toMatchObject({ messageKey: 'imports:problem.noSender' });
});
