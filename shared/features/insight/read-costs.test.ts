import { expect, test } from 'vitest';
import { readCosts } from './read-costs.ts';

test('months, kinds and amounts are read as people write them, in either language', () => {
  const text =
    'Month,Kind,Amount,Aim,Note\n2026-3,Advertising,"1,200.50",,trade fair\n2026年4月,礼品,800,新客,\n';
  expect(readCosts(text, 'CNY')).toEqual({
    entries: [
      {
        monthOn: '2026-03-01',
        kind: 'advertising',
        aim: 'winning',
        amountMinor: 120_050,
        note: 'trade fair',
      },
      { monthOn: '2026-04-01', kind: 'gifts', aim: 'winning', amountMinor: 80_000, note: '' },
    ],
    faults: [],
  });
});

test('a line that cannot be read is named with its reason, and the others are taken', () => {
  const text =
    '2026-13;service;10\n2026-12;party;10\n2026-12;service;much\n2026-12;service;10\n2026-12;gifts;10;fun';
  const { entries, faults } = readCosts(text, 'JPY');
  expect(entries).toMatchObject([{ monthOn: '2026-12-01', aim: 'keeping', amountMinor: 10 }]);
  expect(faults).toEqual([
    { line: 1, key: 'costs:fault.month' },
    { line: 2, key: 'costs:fault.kind' },
    { line: 3, key: 'costs:fault.amount' },
    { line: 5, key: 'costs:fault.aim' },
  ]);
});

test('a first line with a month is no heading: an amount it lacks is named', () => {
  expect(readCosts('2026-12,gifts,many', 'CNY')).toEqual({
    entries: [],
    faults: [{ line: 1, key: 'costs:fault.amount' }],
  });
});
