import { expect, test } from 'vitest';
import { ExcludedSender, isExcluded } from './excluded-senders.ts';

test.each([
  ['an address in another spelling', ['"Mum" <Mum@Home.example>'], ['mum@home.example'], true],
  ['its domain', ['clerk@bank.example'], ['bank.example'], true],
  ['a domain above its own', ['news@mail.bank.example'], ['bank.example'], true],
  ['a domain that only ends alike', ['a@mybank.example'], ['bank.example'], false],
  ['one of several people', ['fang@lanting.example', 'mum@home.example'], ['mum@home.example'], true],
  ['nobody that is named', ['fang@lanting.example'], ['mum@home.example', 'bank.example'], false],
])('mail with %s', (_, addresses, excluded, expected) => {
  expect(isExcluded(addresses, excluded)).toBe(expected);
});

test.each([
  ['Mum@Home.example', 'mum@home.example'],
  ['@Bank.example', 'bank.example'],
  [' bank.example ', 'bank.example'],
])('%s is kept as %s', (written, kept) => {
  expect(ExcludedSender.parse(written)).toBe(kept);
});

test.each(['bank', 'a b', ''])('"%s" is neither address nor domain', (written) => {
  expect(ExcludedSender.safeParse(written).success).toBe(false);
});
