import { expect, test } from 'vitest';
import { allOf, makeComparison, makeProgramme, ordered } from '../../../../test/support/make-programme.ts';
import type { Comparison } from './model.ts';
import { programmeProblems } from './problems.ts';

const problemsOf = (comparison: Comparison) =>
  programmeProblems(makeProgramme([allOf(comparison)]), 'CNY').map(({ field, key }) => [
    field.replace('levels.0.condition.comparisons.0.', ''),
    key,
  ]);

test.each<[string, Comparison, [string, string][]]>([
  ['is fine', ordered(1), []],
  [
    'in another currency than the company’s',
    { ...ordered(1), currency: 'EUR' },
    [['currency', 'wrongCurrency']],
  ],
  ['of a count with a currency', makeComparison({ currency: 'CNY' }), [['currency', 'wrongCurrency']]],
  ['that punishes orders', makeComparison({ op: 'at-most' }), [['op', 'wrongDirection']]],
  ['of half an order', makeComparison({ value: 1.5 }), [['value', 'notWhole']]],
  ['everybody meets', makeComparison({ value: 0 }), [['value', 'notPositive']]],
  [
    'of a share above all',
    makeComparison({ fact: 'returned-share', op: 'at-most', value: 101 }),
    [['value', 'notAShare']],
  ],
  ['of age over a quarter', makeComparison({ fact: 'months-as-customer' }), [['window', 'wrongWindow']]],
])('a comparison %s', (_, comparison, expected) => {
  expect(problemsOf(comparison)).toEqual(expected);
});

test('levels need conditions and names of their own in both languages', () => {
  const programme = makeProgramme([allOf(), allOf(ordered(1))]);
  programme.levels[1]!.name = { en: 'Silver', zh: '' };
  expect(programmeProblems(programme, 'CNY').map(({ field, key }) => `${field} ${key}`)).toEqual([
    'levels.0.condition.comparisons conditionEmpty',
    'levels.1.name.en nameTwice',
    'levels.1.name.zh nameMissing',
  ]);
});

test('a programme without levels is none', () => {
  expect(programmeProblems(makeProgramme([]), 'CNY')).toEqual([{ field: 'levels', key: 'noLevels' }]);
});
