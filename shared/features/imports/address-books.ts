import { plainHeader } from './guess-mapping.ts';
import type { AddressBook, ColumnMapping, CustomerField } from './model.ts';

type KnownBook = {
  source: AddressBook;
  /** Headers that no other program writes together, as `plainHeader` leaves them. */
  signature: string[];
  columns: [CustomerField, RegExp][];
};

/** Every generation and language an export is met in. What a book does not list is left out. */
const books: KnownBook[] = [
  {
    source: 'google',
    signature: ['givenname', 'familyname', 'yominame'],
    columns: [
      ['name', /^name$/],
      ['givenName', /^givenname$/],
      ['familyName', /^familyname$/],
      ['otherName', /^nickname$/],
      ['birthday', /^birthday$/],
      ['email', /^email\d+value$/],
      ['phone', /^phone\d+value$/],
      ['handle', /^im\d+value$/],
      ['company', /^organization1name$/],
      ['title', /^organization1title$/],
      ['notes', /^notes$/],
    ],
  },
  {
    source: 'google',
    signature: ['firstname', 'lastname', 'phoneticfirstname', 'fileas'],
    columns: [
      ['givenName', /^firstname$/],
      ['familyName', /^lastname$/],
      ['otherName', /^nickname$/],
      ['birthday', /^birthday$/],
      ['email', /^email\d+value$/],
      ['phone', /^phone\d+value$/],
      ['company', /^organizationname$/],
      ['title', /^organizationtitle$/],
      ['notes', /^notes$/],
    ],
  },
  {
    source: 'outlook',
    signature: ['firstname', 'lastname', 'company', 'emailaddress'],
    columns: [
      ['givenName', /^firstname$/],
      ['familyName', /^lastname$/],
      ['company', /^company$/],
      ['title', /^jobtitle$/],
      ['email', /^email\d*address$/],
      ['phone', /^(mobile|business|home|primary|other|car)phone\d?$/],
      ['birthday', /^birthday$/],
      ['anniversary', /^anniversary$/],
      ['notes', /^notes$/],
    ],
  },
  {
    source: 'outlook',
    signature: ['姓', '名', '职务', '电子邮件地址'],
    columns: [
      ['givenName', /^名$/],
      ['familyName', /^姓$/],
      ['company', /^(单位|公司)$/],
      ['title', /^职务$/],
      ['email', /^电子邮件\d*地址$/],
      ['phone', /^(移动|商务|住宅|主要|其他|车载)电话\d?$/],
      ['birthday', /^生日$/],
      ['anniversary', /^(周年)?纪念日$/],
      ['notes', /^(附注|便笺|备注)$/],
    ],
  },
  {
    source: 'thunderbird',
    signature: ['firstname', 'lastname', 'displayname', 'primaryemail'],
    columns: [
      ['name', /^displayname$/],
      ['givenName', /^firstname$/],
      ['familyName', /^lastname$/],
      ['otherName', /^nickname$/],
      ['email', /^(primary|secondary)email$/],
      ['handle', /^screenname$/],
      ['phone', /^(workphone|homephone|mobilenumber)$/],
      ['company', /^organization$/],
      ['title', /^jobtitle$/],
      ['birthYear', /^birthyear$/],
      ['birthMonth', /^birthmonth$/],
      ['birthDay', /^birthday$/],
      ['notes', /^notes$/],
    ],
  },
  {
    source: 'thunderbird',
    signature: ['名字', '姓氏', '显示名称', '首选电子邮件'],
    columns: [
      ['name', /^显示名称$/],
      ['givenName', /^名字$/],
      ['familyName', /^姓氏$/],
      ['otherName', /^昵称$/],
      ['email', /^(首选|附加)电子邮件$/],
      ['handle', /^聊天帐号$/],
      ['phone', /^(工作电话|家庭电话|移动电话|手机号码)$/],
      ['company', /^组织$/],
      ['title', /^职务$/],
      ['birthYear', /^出生年份?$/],
      ['birthMonth', /^出生月份?$/],
      ['birthDay', /^出生日期?$/],
      ['notes', /^备注$/],
    ],
  },
];

export type RecognisedBook = { source: AddressBook; mapping: ColumnMapping };

/** The program that wrote a file with these headers and what its columns mean, or null for anybody's table. */
export function recogniseAddressBook(headers: readonly string[]): RecognisedBook | null {
  const plain = headers.map(plainHeader);
  const book = books.find(({ signature }) => signature.every((header) => plain.includes(header)));
  if (!book) return null;
  const mapped = plain.flatMap((header, index) => {
    const field = book.columns.find(([, pattern]) => pattern.test(header))?.[0];
    return field ? [[index, field] as const] : [];
  });
  return { source: book.source, mapping: Object.fromEntries(mapped) };
}
