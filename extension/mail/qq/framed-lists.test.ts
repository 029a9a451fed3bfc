import { expect, test } from 'vitest';
import { framedLists } from './framed-lists.ts';

test.each([
  'https://mail.qq.com/',
  'https://en.mail.qq.com/',
  'https://exmail.qq.com/',
  '*://exmail.qq.com/',
])('on %s the frame with the list is entered, and no other', (site) => {
  expect(framedLists([`${site}*`])).toEqual([`${site}cgi-bin/mail_list*`]);
});

test('no frame of another host is entered', () => {
  const patterns = [
    'https://mail.163.com/*',
    'https://qq.com/*',
    'https://mail.qq.com.evil.example/*',
    '*://*/*',
  ];
  expect(framedLists(patterns)).toEqual([]);
});
