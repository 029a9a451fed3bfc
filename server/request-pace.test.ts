import { expect, test } from 'vitest';
import { RequestPace } from './request-pace.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 10, minute));

test('so many pass in an hour, and again in the next', () => {
  const pace = new RequestPace({ max: 2, windowSeconds: 3600 });
  expect([0, 10, 20].map((minute) => pace.count('mei', at(minute)) === null)).toEqual([true, true, false]);
  expect(pace.count('mei', at(61))).toBeNull();
});

test('one key does not use up another', () => {
  const pace = new RequestPace({ max: 1, windowSeconds: 3600 });
  const passes = (key: string, minute: number) => pace.count(key, at(minute)) === null;
  expect([passes('mei', 0), passes('lin', 0), passes('mei', 1)]).toEqual([true, true, false]);
});

test('who comes too often hears how long to wait', () => {
  const pace = new RequestPace({ max: 1, windowSeconds: 3600 });
  pace.refuseTooMany('mei', at(0));
  expect(() => pace.refuseTooMany('mei', at(20))).toThrow(
    expect.objectContaining({ code: 'rate-limited', details: { seconds: 2400 } }),
  );
});

test('a clock that was put back keeps nobody out', () => {
  const pace = new RequestPace({ max: 1, windowSeconds: 60 });
  pace.refuseTooMany('mei', at(50));
  expect(pace.count('mei', at(10))).toBeNull();
});
