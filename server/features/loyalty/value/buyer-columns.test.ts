import { expect, test } from 'vitest';
import { gatherBuyers } from './buyer-columns.ts';
import type { BuyerSummary } from './buyer-summaries.ts';

const boughtOnce: BuyerSummary = {
  customerId: 'once',
  isLiving: true,
  ...{ firstOn: '1970-01-11', lastOn: '1970-01-11', lastBefore: null },
  ...{ orderDays: 1, daysBefore: 0, paidDays: 1, laterPaidDays: 0 },
  ...{ orderedMinor: 500, laterOrderedMinor: 0, returnedMinor: 100, costedMinor: 0, costMinor: 0 },
};
const cameBack: BuyerSummary = {
  ...boughtOnce,
  ...{ customerId: 'back', isLiving: false, lastOn: '1970-01-21', orderDays: 2, daysBefore: 1 },
  ...{ lastBefore: '1970-01-11', paidDays: 2, laterPaidDays: 1, orderedMinor: 900, laterOrderedMinor: 400 },
  ...{ returnedMinor: 0, costedMinor: 400, costMinor: 300 },
};

async function* slices() {
  yield [boughtOnce, cameBack];
  yield [{ ...boughtOnce, customerId: 'later' }];
}

test('buyers of several slices stand one after another, what is not known as NaN', async () => {
  const { ids, columns } = await gatherBuyers(slices());
  expect(ids).toEqual(['once', 'back', 'later']);
  expect(Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, [...column]]))).toEqual({
    isLiving: [1, 0, 1],
    firstDay: [10, 10, 10],
    lastDay: [10, 20, 10],
    orderDays: [1, 2, 1],
    daysBefore: [0, 1, 0],
    lastBefore: [Number.NaN, 10, Number.NaN],
    paidDays: [1, 2, 1],
    net: [400, 900, 400],
    repeatSpend: [Number.NaN, 400, Number.NaN],
    price: [400, 450, 400],
    marginShare: [Number.NaN, 0.25, Number.NaN],
  });
});
