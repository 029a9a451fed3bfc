import { expect, test } from 'vitest';
import { holmAdjusted } from './holm.ts';

// R 4.2: p.adjust(p, 'holm'), the long one from its help page.
test.each([
  [
    [0.01, 0.04, 0.03, 0.005],
    [0.03, 0.06, 0.06, 0.02],
  ],
  [
    [
      ...[0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216, 0.222, 0.251, 0.269],
      ...[0.275, 0.34, 0.341, 0.384, 0.569, 0.594, 0.696, 0.762, 0.94, 0.942, 0.975, 0.986],
    ],
    [0.025, 0.192, 0.897, 0.902, 0.902, ...Array.from({ length: 20 }, () => 1)],
  ],
  [[], []],
])('%j becomes %j', (given, adjusted) => {
  const found = holmAdjusted(given);
  expect(found).toHaveLength(adjusted.length);
  for (const [index, p] of found.entries()) expect(p).toBeCloseTo(adjusted[index]!, 12);
});
