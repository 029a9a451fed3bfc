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

test('letters of four bytes, which GB18030 alone has, are read', () => {
  expect(decodeText(Buffer.from('c0ee9534b235bac22c61', 'hex'))).toBe('李𠮷郝,a');
});

test('bytes that are no UTF-8 are read as GBK', () => {
  expect(detectEncoding(gbk)).toBe('gb18030');
  expect(decodeText(gbk)).toBe('郝立群');
});

const big5 =
  '6e616d653b6e6f74650ab3afa5dfb8733ba8ceacfcbbabc05da5ceab7ea6b3adada4bda571b1c4c1cab3a10aaa4cacfcacc23bbdd0a9f3ac50b4c1a4ada4a7ab65b3f8bbf9b5b9a7daadcc0a';

test('the letters of Taiwan and Hong Kong are read as Big5', () => {
  const bytes = Buffer.from(big5, 'hex');
  expect(detectEncoding(bytes)).toBe('big5');
  expect(decodeText(bytes)).toContain('陳立群;佳美賓館用品有限公司採購部');
});

test('accents that stand alone among plain letters are western', () => {
  const bytes = Buffer.from('6e616d653b6f72740a4af67267204df66c6c65723b5afc726963680a', 'hex');
  expect(detectEncoding(bytes)).toBe('windows-1252');
  expect(decodeText(bytes)).toBe('name;ort\nJörg Möller;Zürich\n');
});

test('UTF-16 that is Chinese but for its commas is recognised without a mark', () => {
  const wide = Buffer.from('姓名,公司,备注\r\n陈立群,佳美宾馆用品,重要客户\r\n', 'utf16le');
  expect(detectEncoding(wide)).toBe('utf-16le');
  expect(detectEncoding(Buffer.from(wide).swap16())).toBe('utf-16be');
});

test('the beginning of a UTF-8 file, cut inside a letter, is still UTF-8', () => {
  expect(detectEncoding(Buffer.from('姓名\n陈立群', 'utf8').subarray(0, -1))).toBe('utf-8');
});

test('two exports pasted together are each read as what they are', () => {
  const mixed = Buffer.concat([Buffer.from('姓名\n陈立群\n佳美\n', 'utf8'), gbk, Buffer.from('\n')]);
  expect(decodeText(mixed, detectEncoding(mixed))).toBe('姓名\n陈立群\n佳美\n郝立群\n');
  const other = Buffer.concat([gbk, Buffer.from('\n'), gbk, Buffer.from('\n王芳\n', 'utf8')]);
  expect(decodeText(other, detectEncoding(other))).toBe('郝立群\n郝立群\n王芳\n');
});

test('one damaged letter does not make a file Chinese of another kind', () => {
  const damaged = Buffer.concat([
    Buffer.from('陈立', 'utf8'),
    Buffer.from([0xe7]),
    Buffer.from(',佳美\n王芳\n'),
  ]);
  expect(decodeText(damaged, detectEncoding(damaged))).toBe('陈立\ufffd,佳美\n王芳\n');
});

test('zero bytes are dropped', () => {
  expect(decodeText(Buffer.from('na\0me\nAnna\0\n'), 'utf-8')).toBe('name\nAnna\n');
});
