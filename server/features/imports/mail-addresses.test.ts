import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainAddresses } from './mail-addresses.ts';
import { readMail } from './read-mail.ts';

const read = (to: string) =>
  readMail(Buffer.from(`From: a@b.example\r\nTo: ${to}\r\n\r\nhello`)) as Promise<{ to: unknown }>;

test.each([
  ['anna@example.com (Anna)', [['anna@example.com', 'Anna']]],
  ['anna@example.com (Anna (from the office))', [['anna@example.com', 'Anna (from the office)']]],
  ['anna@example.com (a \\) in it)', [['anna@example.com', 'a ) in it']]],
  ['"x" <anna(home)@example.com>', [['anna@example.com', 'x']]],
  ['Pete(A nice \\) chap) <pete(his account)@silly.example(his host)>', [['pete@silly.example', 'Pete']]],
  ["Chris Jones <c@(Chris's, host.)public.example>", [['c@public.example', 'Chris Jones']]],
  ['"Keller (HR)" <anna@example.com>', [['anna@example.com', 'Keller (HR)']]],
  [
    'anna@example.com (Keller, Anna), li@example.com',
    [
      ['anna@example.com', 'Keller, Anna'],
      ['li@example.com', ''],
    ],
  ],
  ['anna @ example . com', [['anna@example.com', '']]],
  ['Mary <@relay.example,@other.example:mary@example.net>', [['mary@example.net', 'Mary']]],
  ['"postmaster" <mail.example postmaster@mail.example>', [['postmaster@mail.example', 'postmaster']]],
  [
    'Bob <bob@example.com> Ann <ann@example.com>',
    [
      ['bob@example.com', 'Bob'],
      ['ann@example.com', 'Ann'],
    ],
  ],
  ['=?utf-8?Q?Keller,_Anna_(HR)?= <anna@example.com>', [['anna@example.com', 'Keller, Anna (HR)']]],
  [
    'Our group (some) : Joe <joe@example.org>, li@example.com (Li); (its end)',
    [
      ['joe@example.org', 'Joe'],
      ['li@example.com', 'Li'],
    ],
  ],
  ['anna@example.com (never closed', [['anna@example.com', 'never closed']]],
  ['Dr. Anna Keller anna@example.com', [['anna@example.com', 'Dr. Anna Keller']]],
  ['李静(采购) <li@example.com>', [['li@example.com', '李静']]],
])('%s', async (written, wanted) => {
  expect((await read(written)).to).toEqual(wanted.map(([address, name]) => ({ address, name })));
});

test('a folded field with comments is read, and the sender too', async () => {
  const raw = 'From: anna@example.com\r\n\t(Anna\r\n Keller)\r\nTo: b@b.example\r\n\r\nhello';
  expect(await readMail(Buffer.from(raw))).toMatchObject({
    from: { address: 'anna@example.com', name: 'Anna Keller' },
  });
});

const word = fc.stringMatching(/^[a-z]{1,8}$/);
const ordinary = fc
  .tuple(word, word, fc.constantFrom('', 'Anna Keller', '"Keller, Anna"', '李静', 'Dr. J. Q. Public'))
  .map(([local, domain, name]) => `${name && `${name} `}<${local}@${domain}.example>`);

test('a field without any of this stays as it is', () => {
  fc.assert(
    fc.property(fc.array(ordinary, { minLength: 1 }), (list) => {
      expect(plainAddresses(list.join(', '))).toBe(list.join(', '));
    }),
  );
});

test('a field of any letters can be read', () => {
  const letters = fc.array(fc.constantFrom(...'(<"\\a@ .,;:>)')).map((each) => each.join(''));
  fc.assert(
    fc.property(letters, (field) => {
      expect(plainAddresses(field).length).toBeLessThanOrEqual(field.length * 3);
    }),
  );
});
