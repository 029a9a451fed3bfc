import { expect, test } from 'vitest';
import { seededRandom } from './random-source.ts';
import { shareOfSumInterval } from './share-of-sum.ts';

test('the interval holds the true share as often as it says', () => {
  const random = seededRandom(7);
  const spent = () => -Math.log(1 - random());
  let held = 0;
  for (let sample = 0; sample < 400; sample += 1) {
    const [inside, outside]: [number[], number[]] = [[], []];
    // One in four belongs and brings three times as much: half of the whole.
    for (let customer = 0; customer < 200; customer += 1)
      if (random() < 0.25) inside.push(3 * spent());
      else outside.push(spent());
    const { low, high } = shareOfSumInterval(inside, outside)!;
    if (low <= 0.5 && 0.5 <= high) held += 1;
  }
  expect(held / 400).toBeGreaterThan(0.91);
  expect(held / 400).toBeLessThan(0.98);
});

test('a share that rests on one large customer is less certain than one that rests on many', () => {
  const others = Array<number>(50).fill(1);
  const width = (inside: number[]) => {
    const { low, high } = shareOfSumInterval(inside, others)!;
    return high - low;
  };
  expect(width([50])).toBeGreaterThan(3 * width(Array<number>(50).fill(1)));
});

test('of few, or of nothing, nothing is claimed', () => {
  expect(shareOfSumInterval([1, 2], [3])).toBeNull();
  expect(shareOfSumInterval([0, 0, 0, 0, 0], [0, 0, 0, 0, 0])).toBeNull();
});
