import { expect, test } from 'vitest';
import { readVcard } from './read-vcard.ts';
import { detectEncoding } from './text-encoding.ts';
import { parseVcards } from './vcard-records.ts';

function read(file: string | Buffer) {
  const bytes = Buffer.from(file as string);
  return parseVcards(bytes, detectEncoding(bytes)).map((card) => readVcard(card));
}

const card = (...lines: string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');

test('version 2.1 names its types without a name', () => {
  const [anna] = read(
    card(
      'VERSION:2.1',
      'N:Keller;Anna',
      'TEL;WORK;VOICE:+41 44 668 18 00',
      'EMAIL;PREF;INTERNET:anna@keller.example',
      'ORG:Keller M\\;bel;Sales',
      'BDAY:19800517',
    ),
  );
  expect(anna).toMatchObject({
    name: 'Anna Keller',
    phones: ['+41 44 668 18 00'],
    emails: ['anna@keller.example'],
    company: 'Keller M;bel',
    birthday: '1980-05-17',
  });
});

test.each(['3.0', '4.0'])('version %s has types by name, groups, escapes and folds', (version) => {
  const [fang] = read(
    card(
      `VERSION:${version}`,
      'FN:方华锐',
      'N:方;华锐;;;',
      'ORG:Huarui\\, Ltd;Sales',
      'item1.EMAIL;TYPE=work:fang@huarui.exa',
      ' mple',
      'TEL;TYPE="cell,voice":+8613800138000',
      'BDAY:--0817',
      'NOTE:tea\\nnot coffee',
    ),
  );
  expect(fang).toMatchObject({
    ...{ name: '方华锐', company: 'Huarui, Ltd', emails: ['fang@huarui.example'] },
    ...{ phones: ['+8613800138000'], birthday: '08-17', notes: 'tea\nnot coffee' },
  });
});

test('version 4.0 says what it is, and gives numbers and accounts as addresses', () => {
  const [huarui] = read(
    card(
      ...['VERSION:4.0', 'KIND:org', 'FN:Huarui', 'TEL;VALUE=uri:tel:+86-21-6888-1234'],
      ...['IMPP:xmpp:huarui@chat.example', 'ANNIVERSARY:20150520'],
    ),
  );
  expect(huarui).toMatchObject({
    ...{ kind: 'company', phones: ['+86-21-6888-1234'], handles: ['huarui@chat.example'] },
    days: [{ kind: 'anniversary', year: 2015, month: 5, day: 20 }],
  });
});

test('quoted-printable values are joined over soft line breaks and read in their charset', () => {
  const [chen] = read(
    card(
      'VERSION:2.1',
      'N;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:=B3=C2;=C1=A2=C8=BA;;;',
      'ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E4=BD=B3=E7=BE=8E=E5=AE=BE=',
      '=E9=A6=86=E7=94=A8=E5=93=81',
      'NOTE;QUOTED-PRINTABLE:first=0D=0Asecond =',
      'line',
    ),
  );
  expect(chen).toMatchObject({ name: '陈立群', company: '佳美宾馆用品', notes: 'first\r\nsecond line' });
});

test('a line in its own charset beside lines in another', () => {
  const bytes = Buffer.concat([
    Buffer.from('BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=SHIFT_JIS:'),
    Buffer.from('96d891ba', 'hex'),
    Buffer.from(';\r\nORG:佳美\r\nEND:VCARD\r\n'),
  ]);
  const [kimura] = read(bytes);
  expect(kimura).toMatchObject({ name: '木村', company: '佳美' });
  expect(parseVcards(bytes, 'utf-8')[0]!.raw).toContain('CHARSET=UTF-8:木村');
});

test('pictures, comments and lines that are no property are passed over', () => {
  const [anna] = read(
    card(
      'VERSION:2.1',
      'FN:Anna Keller',
      'PHOTO;ENCODING=BASE64;TYPE=JPEG:/9j/4QoPRXhpZgAA',
      ' TU0AKgAAAAgADQ',
      'AAEAAgAAkAAABw==',
      '',
      '# a comment',
      'EMAIL;INTERNET:anna@keller.example',
    ),
  );
  expect(anna).toMatchObject({ name: 'Anna Keller', emails: ['anna@keller.example'] });
});

test('the card of an agent inside a card is nobody', () => {
  const agent = card('VERSION:2.1', 'N:Helper;Joe').trim();
  const read2 = read(card('VERSION:2.1', 'N:Keller;Anna', 'AGENT:', agent, 'TEL:+41446681800'));
  expect(read2).toHaveLength(1);
  expect(read2[0]).toMatchObject({ name: 'Anna Keller', phones: ['+41446681800'] });
});

test('a card cut off costs only itself', () => {
  const file = `BEGIN:VCARD\nVERSION:3.0\nFN:Cut\n${card('VERSION:3.0', 'FN:Anna')}BEGIN:VCARD\nVERSION:3.0\nFN:Half`;
  expect(read(file)).toMatchObject([
    { messageKey: 'imports:problem.badCard' },
    { name: 'Anna' },
    { messageKey: 'imports:problem.badCard' },
  ]);
});

test('a 3.0 card with a line against the grammar is read all the same', () => {
  expect(read(card('VERSION:3.0', 'FN:Anna', 'this is no line', 'TEL:+41446681800'))).toMatchObject([
    { name: 'Anna', phones: ['+41446681800'] },
  ]);
});

test('a file in UTF-16 is read', () => {
  expect(read(Buffer.from(`\ufeff${card('VERSION:3.0', 'FN:陈立群')}`, 'utf16le'))).toMatchObject([
    { name: '陈立群' },
  ]);
});

test('an account that is called over the internet is a handle, not a number', () => {
  const [lin] = read(
    card('VERSION:4.0', 'FN:Lin', 'TEL:+8613800138000', 'TEL;VALUE=uri:sip:lin@voice.example'),
  );
  expect(lin).toMatchObject({ phones: ['+8613800138000'], handles: ['lin@voice.example'] });
});

test('a picture in half a million lines, or a note of as many soft breaks, holds nobody up', () => {
  const cards = [
    card('VERSION:2.1', 'FN:Fang', `PHOTO;JPEG;BASE64:${'\r\n AAAA'.repeat(500_000)}`, ''),
    card('VERSION:2.1', 'FN:Fang', `NOTE;QUOTED-PRINTABLE:${'tea=\r\n'.repeat(500_000)}`, ''),
  ];
  expect(read(cards.join(''))).toMatchObject([{ name: 'Fang' }, { name: 'Fang' }]);
});
