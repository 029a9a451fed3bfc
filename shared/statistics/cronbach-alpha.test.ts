import { expect, test } from 'vitest';
import { attitude, attitudeItems } from '../../test/fixtures/surveys/attitude.ts';
import { cronbachAlpha } from './cronbach-alpha.ts';

const alpha = cronbachAlpha(attitude)!;

// R 4.2.2, psych 2.2.9: alpha(attitude).
test('alpha, raw and standardized, with the interval of Feldt', () => {
  expect(alpha.answers).toBe(30);
  expect(alpha.raw).toBeCloseTo(0.8431427695648, 10);
  expect(alpha.standardized).toBeCloseTo(0.8390838030295, 10);
  expect(alpha.interval.low).toBeCloseTo(0.7393756857, 8);
  expect(alpha.interval.high).toBeCloseTo(0.9157730722, 8);
});

test.each([
  ['rating', 0.8097602063089, 0.6712620572237],
  ['complaints', 0.7969174572741, 0.7421097102222],
  ['privileges', 0.8278477659387, 0.5607111114803],
  ['learning', 0.8030309750226, 0.7144454981337],
  ['raises', 0.7953865741982, 0.7862755938344],
  ['critical', 0.8638723114464, 0.2650343391967],
  ['advance', 0.8404648682655, 0.4608105494685],
])('%s: alpha without it, and its correlation with the others', (item, dropped, rest) => {
  const found = alpha.items[attitudeItems.indexOf(item)]!;
  expect(found.alphaIfDropped).toBeCloseTo(dropped, 10);
  expect(found.itemRestCorrelation).toBeCloseTo(rest, 10);
});

test.each([
  ['one item', [[1, 2, 3, 4]]],
  [
    'two people',
    [
      [1, 2],
      [2, 3],
    ],
  ],
  [
    'an item everybody answered alike',
    [
      [1, 2, 3],
      [4, 4, 4],
    ],
  ],
])('%s has no alpha', (_, columns) => {
  expect(cronbachAlpha(columns)).toBeNull();
});

test('with two items there is nothing to drop', () => {
  expect(
    cronbachAlpha([
      [1, 2, 3],
      [1, 3, 2],
    ])!.items.map((item) => item.alphaIfDropped),
  ).toEqual([null, null]);
});
