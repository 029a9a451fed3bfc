import fc from 'fast-check';
import { expect, test } from 'vitest';
import { companyDomain, domainLadder } from './company-domain.ts';
import { type KnownIdentity, type MatchFacts, matchCustomer, matchKeys } from './match-customer.ts';
import type { DomainRule } from './model.ts';
import { isNoReply } from './no-reply.ts';

const email = (customerId: string, value: string, isAlias = false): KnownIdentity => ({
  ...{ customerId, kind: 'email', value, isAlias },
});
const domain = (customerId: string, value: string): KnownIdentity => ({
  ...{ customerId, kind: 'domain', value, isAlias: false },
});
function known(identities: KnownIdentity[], fields: Partial<MatchFacts> = {}): MatchFacts {
  return { identities, rejectedCustomerIds: [], rules: [], ...fields };
}
const rule = (kind: DomainRule['kind'], name: string): DomainRule => ({ domain: name, kind });

test('an address is stronger than an alias, an alias stronger than a domain', () => {
  const facts = known([
    domain('c', 'acme.example'),
    email('b', 'ann@acme.example', true),
    email('a', 'ann@acme.example'),
  ]);
  expect(matchCustomer('Ann@ACME.example', facts)).toEqual({
    state: 'matched',
    candidates: [
      { customerId: 'a', reason: 'address', via: 'ann@acme.example' },
      { customerId: 'b', reason: 'alias', via: 'ann@acme.example' },
      { customerId: 'c', reason: 'company-domain', via: 'acme.example' },
    ],
  });
});

test('two equally good candidates are left to a person', () => {
  const facts = known([
    email('b', 'x@acme.example'),
    email('a', 'x@acme.example'),
    domain('c', 'acme.example'),
  ]);
  expect(matchCustomer('x@acme.example', facts)).toMatchObject({
    state: 'several',
    candidates: [{ customerId: 'a' }, { customerId: 'b' }, { customerId: 'c' }],
  });
});

test('a branch with a domain of its own comes before its head office', () => {
  const facts = known([domain('head', 'acme.co.uk'), domain('branch', 'north.acme.co.uk')]);
  expect(matchCustomer('x@north.acme.co.uk', facts)).toMatchObject({
    state: 'matched',
    candidates: [{ customerId: 'branch' }, { customerId: 'head' }],
  });
});

test('“not them” leaves the runner-up', () => {
  const facts = known([email('a', 'x@acme.example'), domain('c', 'acme.example')], {
    rejectedCustomerIds: ['a'],
  });
  expect(matchCustomer('x@acme.example', facts)).toMatchObject({
    state: 'matched',
    candidates: [{ customerId: 'c' }],
  });
});

test.each(['x@gmail.com', 'x@qq.com', 'x@vip.163.com'])('the domain of %s names no company', (address) => {
  const facts = known([domain('c', address.slice(2)), domain('d', '163.com')]);
  expect(matchCustomer(address, facts)).toEqual({ state: 'unknown' });
});

test('an organisation may call further domains free mail', () => {
  const facts = known([domain('c', 'isp.example')], { rules: [rule('free-mail', 'isp.example')] });
  expect(matchCustomer('x@isp.example', facts)).toEqual({ state: 'unknown' });
});

test.each([
  ['own', 'colleague'],
  ['never', 'never'],
] as const)('a domain that is %s makes %s, subdomains included', (kind, state) => {
  const facts = known([email('a', 'x@mail.acme.example')], { rules: [rule(kind, 'acme.example')] });
  expect(matchCustomer('x@mail.acme.example', facts)).toEqual({ state });
});

test('a machine is no customer by its domain, but is when a person recorded its address', () => {
  const noReply = 'no-reply@acme.example';
  expect(matchCustomer(noReply, known([domain('c', 'acme.example')]))).toEqual({ state: 'no-reply' });
  expect(matchCustomer(noReply, known([]))).toEqual({ state: 'no-reply' });
  expect(matchCustomer(noReply, known([email('a', noReply, true)]))).toMatchObject({ state: 'matched' });
});

test.each([
  'noreply@x.example',
  'No_Reply@x.example',
  'do-not-reply+77@x.example',
  'orders-noreply@x.example',
  'MAILER-DAEMON@x.example',
  'bounces+12-ab@x.example',
  'dev-bounces@lists.example',
  'newsletter@x.example',
])('%s is read by nobody', (address) => {
  expect(isNoReply(address)).toBe(true);
});

test.each(['norepley@x.example', 'info@x.example', 'reply@x.example', 'noreen@x.example', 'owner@x.example'])(
  '%s may be a person',
  (address) => {
    expect(isNoReply(address)).toBe(false);
  },
);

test('text without an address matches nobody', () => {
  expect(matchCustomer('Ann', known([email('a', 'Ann')]))).toEqual({ state: 'unknown' });
  expect(matchKeys('Ann')).toBeNull();
});

test.each([
  ['mail.acme.co.uk', 'acme.co.uk'],
  ['acme.com.cn', 'acme.com.cn'],
  ['shop.github.io', 'shop.github.io'],
  ['localhost', null],
])('the registrable domain of %s is %s', (host, registrable) => {
  expect(companyDomain(host)).toBe(registrable);
});

test('a ladder ends at the registrable domain', () => {
  expect(domainLadder('a.b.acme.co.uk')).toEqual(['a.b.acme.co.uk', 'b.acme.co.uk', 'acme.co.uk']);
});

test('the order in which identities were found does not matter', () => {
  const identity = fc.oneof(
    fc
      .tuple(fc.constantFrom('a', 'b', 'c'), fc.boolean())
      .map(([id, alias]) => email(id, 'x@n.acme.example', alias)),
    fc
      .tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('acme.example', 'n.acme.example'))
      .map(([id, name]) => domain(id, name)),
  );
  const shuffled = fc
    .array(identity, { maxLength: 6 })
    .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
  fc.assert(
    fc.property(shuffled, ([all, other]) => {
      expect(matchCustomer('x@n.acme.example', known(other))).toEqual(
        matchCustomer('x@n.acme.example', known(all)),
      );
    }),
  );
});
