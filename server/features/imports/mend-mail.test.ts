import { expect, test } from 'vitest';
import { readMail } from './read-mail.ts';

const head = 'From: a@b.example\r\n';
const base64 = `${head}Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n`;

test.each([
  ['words', 'please send the quote  by Friday\r\nand call me'],
  ['one word', 'Thanks'],
  ['Chinese', '请周五前把报价发给我'],
])('a text that is called base64 and is none is read as it stands: %s', async (_, text) => {
  expect(await readMail(Buffer.from(base64 + text))).toMatchObject({ text: text.replaceAll('\r', '') });
});

test('what is base64 is read, also with the footer of a list below it', async () => {
  const body = Buffer.from('请周五前把报价发给我'.repeat(20)).toString('base64').replace(/.{76}/g, '$&\r\n');
  const raw = `${base64}${body}\r\n\r\n--\r\nour list\r\n`;
  expect(await readMail(Buffer.from(raw))).toMatchObject({
    text: expect.stringMatching(/^请周五前把报价发给我/),
  });
});

test('one part of several that is called base64 and is none does not hide the others', async () => {
  const part = (text: string) =>
    `--x\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n${text}\r\n`;
  const raw = `${head}Content-Type: multipart/mixed; boundary=x\r\n\r\n${part('not encoded, as one sees')}${part('aGVsbG8=')}--x--\r\n`;
  expect(await readMail(Buffer.from(raw))).toMatchObject({ text: 'not encoded, as one sees\nhello' });
});

test.each([
  ['utf-8', Buffer.from('您好 =e6=8a=a5价')],
  ['gbk', Buffer.from('c4fabac3203d62313d6138bcdb', 'hex')],
  ['iso-8859-1', Buffer.from('您好 =e6=8a=a5价')],
])('letters that quoted-printable text leaves unquoted are read: %s', async (charset, body) => {
  const fields = `Content-Type: text/plain; charset=${charset}\r\nContent-Transfer-Encoding: quoted-printable`;
  const raw = Buffer.concat([Buffer.from(`${head}${fields}\r\n\r\n`), body]);
  expect(await readMail(raw)).toMatchObject({ text: '您好 报价' });
});

/** As a program writes it that takes bytes for Latin-1 letters and saves these as UTF-8. */
const doubled = (hex: string) => Buffer.from(Buffer.from(hex, 'hex').toString('latin1'), 'utf8');
const big5 = 'b3f8bbf9b3e6a4c0aa52a6b3adfbb3f8a7ea'; // 報價單分析有剛報抄… by its bytes alone
const asBig5 = new TextDecoder('big5').decode(Buffer.from(big5, 'hex'));

test('Big5 taken for Latin-1 and saved as UTF-8 is mended, where the mail says it is Big5', async () => {
  const raw = Buffer.concat([
    Buffer.from(`${head}Subject: Re: `),
    doubled(big5),
    Buffer.from('\r\nContent-Type: text/plain; charset=big5\r\n\r\n'),
    doubled(big5),
  ]);
  expect(await readMail(raw)).toMatchObject({ subject: `Re: ${asBig5}`, text: asBig5 });
});

test.each([
  ['said to be nothing', 'utf-8', doubled(big5).toString()],
  ['accented letters of a name', 'big5', 'Müller und Grünwald'],
  ['no Big5', 'big5', 'ÿÿÿÿ'],
])('what is not certain stays as it is: %s', async (_, charset, subject) => {
  const raw = `${head}Subject: ${subject}\r\nContent-Type: text/plain; charset=${charset}\r\n\r\nx`;
  expect(await readMail(Buffer.from(raw))).toMatchObject({ subject });
});

test('a text that is called Latin-1 and is UTF-8 throughout is read as UTF-8', async () => {
  const raw = `${head}Content-Type: text/plain; charset="iso-8859-1"\r\n\r\nDéjà vu, 您好`;
  expect(await readMail(Buffer.from(raw))).toMatchObject({ text: 'Déjà vu, 您好' });
});

test('a text that is called ISO-2022-JP and has eight bits is read as EUC-JP', async () => {
  const euc = Buffer.from('a4b3a4f3a4cba4c1a4cf', 'hex'); // こんにちは
  const raw = Buffer.concat([
    Buffer.from(`${head}Content-Type: text/plain; charset=iso-2022-jp\r\n\r\n`),
    euc,
  ]);
  expect(await readMail(raw)).toMatchObject({ text: 'こんにちは' });
});

test.each([
  ['To', '('],
  ['To', ' '],
  ['To', '\r\n '],
  ['To', '"'],
  ['To', '<'],
  ['To', '=?'],
  ['Date', '('],
  ['Date', ' '],
  ['References', ' '],
])('a field %s of very many %j hides nothing else', async (name, letter) => {
  const field = `${name}: a${letter.repeat(100_000)}a`;
  const raw = `${head}Subject: hi\r\n${field}\r\n\r\nhello`;
  expect(await readMail(Buffer.from(raw))).toMatchObject({ subject: 'hi', text: 'hello' });
});
