import { expect, test } from 'vitest';
import { guessCustomerMapping } from '../../../shared/features/imports/guess-mapping.ts';
import { readAmount } from '../../../shared/money/read-amount.ts';
import { readBirthday } from './imported-customer.ts';
import { readCustomerRow } from './read-customer-row.ts';
import { readInstant } from './read-purchase-row.ts';

test.each([
  [
    ['姓名', '公司', '手机', '邮箱', '备注'],
    ['name', 'company', 'phone', 'email', 'notes'],
  ],
  [
    ['E-mail', 'Full name', 'Organization', 'Mobile phone', 'Job title'],
    ['email', 'name', 'company', 'phone', 'title'],
  ],
  [
    ['Last Name', 'First Name', 'E-mail 1 - Type', 'E-mail 1 - Value'],
    ['familyName', 'givenName', undefined, 'email'],
  ],
])('columns are guessed in any order and language: %j', (headers, fields) => {
  const mapping = guessCustomerMapping(headers);
  expect(headers.map((_, index) => mapping[index])).toEqual(fields);
});

test('a Chinese name is joined family name first, a western one last', () => {
  const mapping = { 0: 'familyName', 1: 'givenName' } as const;
  expect(readCustomerRow(['陈', '立群'], mapping)).toMatchObject({ name: '陈立群' });
  expect(readCustomerRow(['Keller', 'Anna'], mapping)).toMatchObject({ name: 'Anna Keller' });
});

test('a line with a company and nobody is a company', () => {
  expect(readCustomerRow(['佳美宾馆用品', ''], { 0: 'company', 1: 'name' })).toMatchObject({
    kind: 'company',
    name: '佳美宾馆用品',
    company: '',
  });
});

test.each([
  ['1980-05-17', '1980-05-17'],
  ['1980/5/7', '1980-05-07'],
  ['19800517', '1980-05-17'],
  ['--05-17', '05-17'],
  ['1604-05-17', '05-17'],
  ['5月17日', '05-17'],
  ['1980年5月17日', '1980-05-17'],
  ['1980-02-31', null],
  ['soon', null],
])('the birthday %s is %s', (text, day) => {
  expect(readBirthday(text)).toBe(day);
});

test.each([
  ['1,234.50', 1234.5],
  ['1.234,50', 1234.5],
  ['¥1,234', 1234],
  ['-12.5', -12.5],
  ['(12.00)', -12],
  ['CNY 30', 30],
  ['139.125', 139.125],
  ['KWD 1,234.567', 1234.567],
  ['12.345,678', 12345.678],
  ['1,234,567', 1234567],
  ['999999999999999999', null],
  ['free', null],
])('the amount %s is %s', (text, amount) => {
  expect(readAmount(text)).toBe(amount);
});

test.each([
  ['2024-03-05 14:20:01', '2024-03-05T14:20:01.000Z'],
  ['2024年3月5日', '2024-03-05T00:00:00.000Z'],
  ['5.3.2024', '2024-03-05T00:00:00.000Z'],
  ['2024-03-05T14:20:00+08:00', '2024-03-05T06:20:00.000Z'],
  ['31.2.2024', undefined],
  ['45350', undefined],
  ['later', undefined],
])('the day %s is %s', (text, instant) => {
  expect(readInstant(text)?.toISOString()).toBe(instant);
});
