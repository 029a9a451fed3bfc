import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ComparedCustomer, likelyDuplicate } from './likely-duplicate.ts';
import { normalisePhone } from './normalise-phone.ts';

const person = (name: string, more: Partial<ComparedCustomer> = {}): ComparedCustomer => ({
  kind: 'person',
  name,
  otherName: '',
  companyId: null,
  identities: [],
  ...more,
});
const email = (value: string) => ({ identities: [{ kind: 'email' as const, value }] });
const phone = (value: string) => ({ identities: [{ kind: 'phone' as const, value }] });

test.each([
  ['one name in two scripts', person('陈立群'), person('Liqun Chen'), ['name']],
  ['the other name counts', person('Lily', { otherName: '陈丽' }), person('Chen Li'), ['name']],
  ['one phone', person('Anna', phone('+41446681800')), person('Keller', phone('+41446681800')), ['phone']],
  [
    'a slip of the pen at one domain',
    person('Anna Keller', email('anna@keller.example')),
    person('Anna Kellre', email('a.keller@keller.example')),
    ['similarName', 'company'],
  ],
  [
    'a given name cut short at one company',
    person('A. Keller', { companyId: 'k' }),
    person('Anna Keller', { companyId: 'k' }),
    ['similarName', 'company'],
  ],
])('%s makes two records likely one', (_, one, other, reasons) => {
  expect(likelyDuplicate(one, other)).toMatchObject({ reasons, isObvious: false });
});

test.each([
  ['names that merely sound alike', person('陈立群'), person('陈丽群')],
  [
    'names that agree in pinyin but not in characters',
    person('王芳', { otherName: 'Wang Fang' }),
    person('王方', { otherName: 'Wang Fang' }),
  ],
  [
    'similar names at a free-mail provider',
    person('Anna Keller', email('a@qq.com')),
    person('Anna Kellre', email('b@qq.com')),
  ],
  ['namesakes at two companies', person('Anna', { companyId: 'k' }), person('Anna', { companyId: 'h' })],
  ['short names a letter apart', person('Kim Li', { companyId: 'k' }), person('Tim Li', { companyId: 'k' })],
  ['a person and a company', person('Keller'), { ...person('Keller'), kind: 'company' as const }],
])('%s are two', (_, one, other) => {
  expect(likelyDuplicate(one, other)).toBeNull();
});

test('one name and one phone are obvious', () => {
  expect(
    likelyDuplicate(person('陈立群', phone('+8613800138000')), person('Chen Liqun', phone('+8613800138000'))),
  ).toEqual({
    reasons: ['phone', 'name'],
    via: '+8613800138000',
    isObvious: true,
  });
});

test('which of the two comes first does not matter', () => {
  const some = fc.record({
    kind: fc.constantFrom('person' as const, 'company' as const),
    name: fc.constantFrom('陈立群', 'Liqun Chen', '陳立群', 'A. Keller', 'Anna Keller', 'Anna Kellre'),
    otherName: fc.constantFrom('', 'Anna Keller', '陈立群'),
    companyId: fc.constantFrom(null, 'k', 'h'),
    identities: fc.subarray([
      { kind: 'email' as const, value: 'a@keller.example' },
      { kind: 'phone' as const, value: '+41446681800' },
    ]),
  });
  fc.assert(
    fc.property(some, some, (one, other) => {
      expect(likelyDuplicate(one, other)).toEqual(likelyDuplicate(other, one));
    }),
  );
});

test('a phone is one however it is grouped and whatever stands before it', () => {
  const written = fc.constantFrom(
    (digits: string) => digits,
    (digits: string) => `+86 ${digits.slice(0, 3)} ${digits.slice(3, 7)} ${digits.slice(7)}`,
    (digits: string) => `0086-${digits}`,
    (digits: string) => `(+86)${digits.slice(0, 3)}-${digits.slice(3)}`,
    (digits: string) =>
      [...digits].map((digit) => String.fromCodePoint(digit.codePointAt(0)! + 0xfee0)).join(''),
  );
  const mobile = fc.integer({ min: 0, max: 99_999_999 }).map((rest) => `138${String(rest).padStart(8, '0')}`);
  fc.assert(
    fc.property(mobile, written, (digits, write) => {
      expect(normalisePhone(write(digits), 'CN')).toBe(`+86${digits}`);
    }),
  );
});
