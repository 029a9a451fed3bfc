import { expect, test } from 'vitest';
import { openPassword, sealPassword } from './seal-password.ts';

const seal = { secret: 'the installation’s', accountId: '019b0000-0000-7000-8000-000000000001' };

test('a sealed password opens again and shows nothing of itself', () => {
  const sealed = sealPassword('授权码 abcdef', seal);
  expect(sealed.toString('utf8')).not.toContain('abcdef');
  expect(openPassword(sealed, seal)).toBe('授权码 abcdef');
});

test('the same password is sealed differently each time', () => {
  expect(sealPassword('abcdef', seal)).not.toEqual(sealPassword('abcdef', seal));
});

test.each([
  ['another installation', { ...seal, secret: 'another' }],
  ['another account', { ...seal, accountId: '019b0000-0000-7000-8000-000000000002' }],
])('%s cannot open it', (_, other) => {
  expect(() => openPassword(sealPassword('abcdef', seal), other)).toThrow();
});
