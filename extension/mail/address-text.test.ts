import { expect, test } from 'vitest';
import { addressIn, partyFromHeader } from './address-text.ts';

test.each([
  ['Anna <anna@lindqvist.test>', 'anna@lindqvist.test'],
  ['mailto:anna+orders@mail.lindqvist.test?subject=x', 'anna+orders@mail.lindqvist.test'],
  ['请联系 王建国@例子.测试', '王建国@例子.测试'],
  ['nobody here', null],
  ['@handle', null],
  ['a@b', null],
])('the address in %j is %j', (text, address) => {
  expect(addressIn(text)).toBe(address);
});

test('a name that poses as an address does not become the sender', () => {
  expect(partyFromHeader('anna@lindqvist.test <mallory@mallory.test>')).toEqual({
    address: 'mallory@mallory.test',
    name: 'anna@lindqvist.test',
  });
  expect(partyFromHeader('"<anna@lindqvist.test>" <mallory@mallory.test>')?.address).toBe(
    'mallory@mallory.test',
  );
});

test('a sender without a name keeps an empty one', () => {
  expect(partyFromHeader('anna@lindqvist.test')).toEqual({ address: 'anna@lindqvist.test', name: '' });
});
