import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IdentityKind } from './model.ts';
import { displayNameOf, normaliseAddress } from './normalise-address.ts';
import { normaliseDomain, normaliseIdentity } from './normalise-identity.ts';
import { normalisePhone } from './normalise-phone.ts';

test.each([
  ['  Ann@Shop.EXAMPLE ', 'ann@shop.example'],
  ['"Lee, Ann" <Ann@shop.example>', 'ann@shop.example'],
  ['王芳 <fang@shop.example>;', 'fang@shop.example'],
  ['ann@shop.example (Ann Lee)', 'ann@shop.example'],
  ['mailto:ann@shop.example', 'ann@shop.example'],
  ['ａｎｎ＠shop.example', 'ann@shop.example'],
  ['ann\u200b@shop.example', 'ann@shop.example'],
  ['info@例子.中国', 'info@xn--fsqu00a.xn--fiqs8s'],
  ['info@xn--fsqu00a.xn--fiqs8s', 'info@xn--fsqu00a.xn--fiqs8s'],
  ['a.n.n+tag@gmail.com', 'a.n.n+tag@gmail.com'],
  ['ann@localhost', 'ann@localhost'],
])('%j is the address %s', (written, address) => {
  expect(normaliseAddress(written)).toBe(address);
});

test.each([
  '',
  'ann',
  '@shop.example',
  'ann@',
  'a b@shop.example',
  'ann@1.2',
  'ann@[10.0.0.1]',
  'a@b@c.example',
])('%j holds no address', (written) => {
  expect(normaliseAddress(written)).toBeNull();
});

test.each([';', '<', '(', ' ', '@', '.', 'a.', '１', '-'])(
  '%j a hundred thousand times is no identity',
  (piece) => {
    for (const kind of ['email', 'phone', 'domain'] as const) {
      expect(normaliseIdentity(kind, `a${piece.repeat(100_000)}b`, 'CN')).toBeNull();
    }
  },
);

test.each([
  ['"王 芳" <a@b.example>', '王 芳'],
  ['a@b.example', ''],
])('the name in %j is %j', (written, name) => {
  expect(displayNameOf(written)).toBe(name);
});

test.each([
  ['138 0013 8000', 'CN', '+8613800138000'],
  ['0086-138-0013-8000', 'CN', '+8613800138000'],
  ['１３８００１３８０００', 'CN', '+8613800138000'],
  ['010-88888888 转 12', 'CN', '+861088888888;ext=12'],
  ['+86 (0)10 8888 8888', 'CN', '+861088888888'],
  ['(212) 555-0100', 'US', '+12125550100'],
  ['+44 20 7946 0958', 'CN', '+442079460958'],
])('%j written in %s is the phone %s', (written, country, phone) => {
  expect(normalisePhone(written, country)).toBe(phone);
});

test.each(['', 'call me', '12', 'ann@shop.example'])('%j is no phone', (written) => {
  expect(normalisePhone(written, 'CN')).toBeNull();
});

test.each([
  ['https://www.Acme.example/about?x', 'acme.example'],
  ['@acme.example', 'acme.example'],
  ['ann@acme.example', 'acme.example'],
  ['例子.中国', 'xn--fsqu00a.xn--fiqs8s'],
  ['www.cn', 'www.cn'],
])('%j is the domain %s', (written, domain) => {
  expect(normaliseDomain(written)).toBe(domain);
});

test('an account name that grows too long when it is folded is refused', () => {
  expect(normaliseIdentity('handle', 'ﷺ'.repeat(20), 'CN')).toBeNull();
});

const written = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.emailAddress(),
  fc.domain(),
  fc.string({ unit: fc.constantFrom(...'0123456789+-() ext'.split('')) }),
  fc.tuple(fc.string({ unit: 'grapheme' }), fc.domain()).map(([local, host]) => `${local}@${host}`),
);

test('normalising what is normalised changes nothing', () => {
  fc.assert(
    fc.property(fc.constantFrom(...IdentityKind.options), written, (kind, text) => {
      const once = normaliseIdentity(kind, text, 'CN');
      if (once !== null) expect(normaliseIdentity(kind, once, 'US')).toBe(once);
    }),
    { numRuns: 2000 },
  );
});
