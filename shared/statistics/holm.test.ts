import { expect, test } from 'vitest';
import { holmAdjusted } from './holm.ts';

// R 4.2: p.adjust(p, 'holm'), the long one from its help page.
test.each([
  [
    [0.01, 0.04, 0.03, 0.005],
    [0.03, 0.06, 0.06, 0.02],
  ],
  [
    [0.001, 0.008, 0.039, 0.041, 0.042, ...Array.from({ length: 20 }, () => 0.9)],
    [0.025, 0.192, 0.897, 0.902, 0.902, ...Array.from({ length: 20 }, () => 1)],
  ],
  [[], []],
])('%j becomes %j', (given, adjusted) => {
  const found = holmAdjusted(given);
  expect(found).toHaveLength(adjusted.length);
  for (const [index, p] of found.entries()) expect(p).toBeCloseTo(adjusted[index]!, 12);
});
