import { expect, test } from 'vitest';
import { evidenceOf, type OnRecord } from './evidence-of.ts';
import type { SignKind } from './signs.ts';

const today = '2026-11-20';
const nothing: OnRecord = {
  ...{ recommendation: null, satisfaction: null, signs: [], referralCount: 0 },
  ...{ orderDays: 0, firstOrderOn: null, lastOrderOn: null, productCount: 0, mayCountAsNoBuyer: false },
};
const known = (record: Partial<OnRecord>) => evidenceOf({ ...nothing, ...record }, today);
const sign = (kind: SignKind, noticedOn = '2026-10-01', sharePercent: number | null = null) => ({
  ...{ kind, noticedOn, sharePercent },
});

test('of whom nothing was heard or seen nothing is known', () => {
  expect(known({})).toEqual({});
});

test('who never bought is known to buy nothing only where that can be said', () => {
  expect(known({ mayCountAsNoBuyer: true })).toMatchObject({ repeat: { value: 0 }, frequency: { value: 0 } });
});

test('who answered is known to have made no suggestion; who was silent is not', () => {
  const answered = known({ recommendation: { score: 9, answeredOn: '2026-11-01' } });
  expect(answered).toMatchObject({
    recommendation: { value: 9, count: 1, latestOn: '2026-11-01' },
    suggestions: { value: 0, latestOn: '2026-11-01' },
  });
  expect(answered.satisfaction).toBeUndefined();
});

test('orders are repeat, frequency and variety', () => {
  const bought = known({
    ...{ orderDays: 13, firstOrderOn: '2025-11-20', lastOrderOn: '2026-11-01', productCount: 4 },
  });
  expect(bought.repeat).toEqual({ value: 12, count: 13, latestOn: '2026-11-01' });
  expect(bought.frequency!.value).toBeCloseTo(13 / 12, 1);
  expect(bought.variety!.value).toBe(4);
});

test('two orders of a newcomer are not reckoned up to a rate nobody has seen', () => {
  const fresh = known({
    orderDays: 2,
    firstOrderOn: '2026-11-18',
    lastOrderOn: '2026-11-20',
    productCount: 1,
  });
  expect(fresh.frequency!.value).toBeCloseTo(2 / 3);
});

test('staying after a price rise tells for, asking a competitor tells against; of neither nothing is known', () => {
  const signs = [
    sign('asked-competitor-price'),
    sign('stayed-after-price-rise'),
    sign('stayed-after-price-rise'),
  ];
  expect(known({ signs })['price-tolerance']).toMatchObject({ value: 1, count: 3 });
  expect(known({ signs: [sign('suggestion')] })['price-tolerance']).toBeUndefined();
});

test('the latest share of wallet holds', () => {
  const signs = [sign('share-of-wallet', '2026-01-01', 20), sign('share-of-wallet', '2026-09-01', 60)];
  expect(known({ signs })['share-of-wallet']).toEqual({ value: 60, count: 1, latestOn: '2026-09-01' });
});
