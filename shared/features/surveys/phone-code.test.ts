import fc from 'fast-check';
import { expect, test } from 'vitest';
import { phoneCode, readPhoneCode } from './phone-code.ts';

const random = fc.uint8Array({ minLength: 20, maxLength: 20 });

test('a code is read as it was made, also in small letters, with blanks and without its hyphens', () => {
  fc.assert(
    fc.property(random, (bytes) => {
      const code = phoneCode(bytes);
      expect(readPhoneCode(code)).toBe(code);
      expect(readPhoneCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code);
      expect(readPhoneCode(code.replaceAll('-', ''))).toBe(code);
    }),
  );
});

test('letters that look like figures are read as those', () => {
  expect(readPhoneCode('oOiIl-L0011-00000-00000')).toBe('00111-10011-00000-00000');
});

test.each(['', 'ABCDE', 'AAAAA-AAAAA-AAAAA-AAAAA-A', 'AAAAA-AAAAA-AAAAA-AAAAU', '../api'])(
  '%j is no code',
  (typed) => {
    expect(readPhoneCode(typed)).toBeNull();
  },
);
