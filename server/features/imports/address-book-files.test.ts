import { expect, test } from 'vitest';
import { isRowProblem } from './import-run.ts';
import { previewFile } from './preview-file.ts';
import { type ReadableFile, recordReaders } from './read-records.ts';

async function* once(bytes: Buffer) {
  yield bytes;
}

async function read(bytes: Buffer) {
  const preview = previewFile('customers', bytes);
  const records = [];
  for await (const record of recordReaders.customers(once(bytes), preview as ReadableFile))
    records.push(record);
  const problems = records.flatMap(({ line, value }) =>
    isRowProblem(value) ? [[line, value.messageKey]] : [],
  );
  const people = records.flatMap(({ value }) => (isRowProblem(value) ? [] : [value]));
  return { preview, problems, people };
}

const lines = (...rows: string[]) => Buffer.from(`${rows.join('\r\n')}\r\n`);

test.each([
  [
    'google',
    lines(
      'Name,Given Name,Additional Name,Family Name,Yomi Name,Birthday,Notes,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Name,Organization 1 - Title',
      'Anna Keller,Anna,,Keller,,1980-05-17,tea,* My Contacts,* Home,anna@keller.example ::: a@k.example,Mobile,+41 44 668 18 00,Keller AG,Buyer',
    ),
  ],
  [
    'google',
    lines(
      'First Name,Middle Name,Last Name,Phonetic First Name,Nickname,File As,Organization Name,Organization Title,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value',
      'Anna,,Keller,,,,Keller AG,Buyer,1980-05-17,tea,,* myContacts,* ,anna@keller.example,,a@k.example,Mobile,+41 44 668 18 00',
    ),
  ],
  [
    'outlook',
    lines(
      '"Title","First Name","Middle Name","Last Name","Company","Job Title","Business Fax","Business Phone","Mobile Phone","Birthday","E-mail Address","E-mail Type","E-mail Display Name","E-mail 2 Address","Manager\'s Name","Notes"',
      '"Ms.","Anna","","Keller","Keller AG","Buyer","+41 44 668 18 99","","+41 44 668 18 00","5/17/1980","anna@keller.example","SMTP","Anna Keller (anna@keller.example)","a@k.example","Bob","tea"',
    ),
  ],
  [
    'thunderbird',
    lines(
      'First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,Work Phone,Fax Number,Job Title,Department,Organization,Birth Year,Birth Month,Birth Day,Notes',
      'Anna,Keller,Anna Keller,,anna@keller.example,a@k.example,,+41 44 668 18 00,+41 44 668 18 99,Buyer,,Keller AG,1980,5,17,tea',
    ),
  ],
])('an export from %s is recognised and read without asking', async (source, bytes) => {
  const { preview, problems, people } = await read(bytes);
  expect(preview.source).toBe(source);
  expect(problems).toEqual([]);
  expect(people).toMatchObject([
    {
      name: 'Anna Keller',
      company: 'Keller AG',
      title: 'Buyer',
      birthday: '1980-05-17',
      emails: ['anna@keller.example', 'a@k.example'],
      phones: ['+41 44 668 18 00'],
      notes: 'tea',
    },
  ]);
});

test('a Chinese Outlook writes GBK and its own headers', async () => {
  // 称谓,名,姓,单位,职务,商务传真,移动电话,生日,电子邮件地址,电子邮件显示名称,经理姓名,附注 / 先生,立群,陈,佳美宾馆用品,采购,02112345678,13800138000,0/0/00,liqun@jiamei.example,陈立群,王总,老客户
  const gbk = Buffer.from(
    'b3c6cebd2cc3fb2cd0d52cb5a5cebb2cd6b0cef12cc9cccef1b4abd5e62cd2c6b6afb5e7bbb02cc9fac8d52cb5e7d7d3d3cabcfeb5d8d6b72cb5e7d7d3d3cabcfecfd4cabec3fbb3c62cbeadc0edd0d5c3fb2cb8bdd7a20d0acfc8c9fa2cc1a2c8ba2cb3c22cbcd1c3c0b1f6b9ddd3c3c6b72cb2c9b9ba2c30323131323334353637382c31333830303133383030302c302f302f30302c6c6971756e406a69616d65692e6578616d706c652cb3c2c1a2c8ba2ccdf5d7dc2cc0cfbfcdbba70d0a',
    'hex',
  );
  const { preview, problems, people } = await read(gbk);
  expect(preview).toMatchObject({ source: 'outlook', encoding: 'gb18030' });
  expect(problems).toEqual([]);
  expect(people).toMatchObject([
    {
      name: '陈立群',
      company: '佳美宾馆用品',
      title: '采购',
      phones: ['13800138000'],
      emails: ['liqun@jiamei.example'],
      birthday: null,
      notes: '老客户',
    },
  ]);
});

test('bad lines say why and the rest goes in', async () => {
  const { problems, people } = await read(
    Buffer.concat([
      lines('name,email', 'Anna,anna@keller.example', 'Keller, Bob,bob@keller.example', 'Cut,"never closed'),
      Buffer.from('陈立'),
      Buffer.from([0xe7]),
      lines(',damaged@x.example', 'Dora,dora@keller.example,', ''),
    ]),
  );
  expect(problems).toEqual([
    [3, 'imports:problem.tooManyCells'],
    [4, 'imports:problem.openQuote'],
    [5, 'imports:problem.unreadableLetters'],
  ]);
  expect(people.map(({ name }) => name)).toEqual(['Anna', 'Dora']);
});

test('a spreadsheet under a wrong name is refused', () => {
  const bytes = Buffer.from('PK\u0003\u0004\u0014\0\u0006\0\b\0\0\0!\0', 'latin1');
  expect(() => previewFile('customers', bytes)).toThrow('imports:refusal.format');
});
