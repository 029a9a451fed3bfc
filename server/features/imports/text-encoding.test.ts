import { expect, test } from 'vitest';
import { decodeText, detectEncoding } from './text-encoding.ts';

const text = 'name;email\r\n陈立群;liqun@jiamei.example\r\n';
const gbk = Buffer.from('bac2c1a2c8ba', 'hex');

test.each([
  ['UTF-8', Buffer.from(text, 'utf8'), 'utf-8'],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`, 'utf8'), 'utf-8'],
  ['UTF-16 LE with a mark', Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le'],
  ['UTF-16 BE with a mark', Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), 'utf-16be'],
  [
    'UTF-16 LE without a mark',
    Buffer.from('name;email\r\nAnna;anna@keller.example\r\n', 'utf16le'),
    'utf-16le',
  ],
])('%s is recognised and read without its mark', (_, bytes, encoding) => {
  expect(detectEncoding(bytes)).toBe(encoding);
  expect(decodeText(bytes)).toMatch(/^name;email/);
});

test('bytes that are no UTF-8 are read as GBK', () => {
  expect(detectEncoding(gbk)).toBe('gb18030');
  expect(decodeText(gbk)).toBe('郝立群');
});
