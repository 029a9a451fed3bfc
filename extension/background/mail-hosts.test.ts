import { expect, test } from 'vitest';
import { mailPatterns } from './mail-hosts.ts';

test('every host the user granted is a mail host, the Kith server is not', () => {
  const granted = ['https://mail.example/*', 'https://kith.example/*', '*://webmail.example/*', 'file:///*'];
  expect(mailPatterns(granted, 'https://kith.example')).toEqual([
    'https://mail.example/*',
    '*://webmail.example/*',
  ]);
});

test('before a server is chosen nothing is left out', () => {
  expect(mailPatterns(['https://mail.example/*'], null)).toEqual(['https://mail.example/*']);
});
