import { expect, test } from 'vitest';
import { openSecret, sealSecret } from './seal-secret.ts';

const seal = { secret: 'the installation’s', use: 'passwords', boundTo: 'account 1' };

test('a sealed secret opens again and shows nothing of itself', () => {
  const sealed = sealSecret('授权码 abcdef', seal);
  expect(sealed.toString('utf8')).not.toContain('abcdef');
  expect(openSecret(sealed, seal)).toBe('授权码 abcdef');
});

test('the same secret is sealed differently each time', () => {
  expect(sealSecret('abcdef', seal)).not.toEqual(sealSecret('abcdef', seal));
});

test.each([
  ['another installation', { ...seal, secret: 'another' }],
  ['another use', { ...seal, use: 'keys' }],
  ['another account', { ...seal, boundTo: 'account 2' }],
])('%s cannot open it', (_, other) => {
  expect(() => openSecret(sealSecret('abcdef', seal), other)).toThrow();
});
