import { expect, test } from 'vitest';
import { lostShare } from './lost-share.ts';

const period = { from: '2026-01-01', to: '2026-12-31', won: 0, lost: 0, regained: 0 };

test('who came within the period can be lost in it', () => {
  const share = lostShare({ ...period, won: 10, lost: 3, levelBefore: 0, levelAfter: 7 });
  expect(share).toMatchObject({ share: 0.3, of: 10 });
  // R: binom::binom.wilson(3, 10).
  expect(share?.low).toBeCloseTo(0.1077913, 6);
  expect(share?.high).toBeCloseTo(0.6032219, 6);
});

test('where nobody was lost, the interval says how few might be', () => {
  const share = lostShare({ ...period, levelBefore: 20, levelAfter: 20 });
  expect(share).toMatchObject({ share: 0, low: 0 });
  expect(share?.high).toBeGreaterThan(0.1);
});

test('without customers there is no share', () => {
  expect(lostShare({ ...period, levelBefore: 0, levelAfter: 0 })).toBeNull();
});
