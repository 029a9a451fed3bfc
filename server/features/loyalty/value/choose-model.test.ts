import { expect, test } from 'vitest';
import { buyersOf, dailyBuyers, livelyBuyers, splitDay } from './buyer-columns.fixture.ts';
import { chooseModel } from './choose-model.ts';

const today = 510;

function choose(histories: readonly (readonly number[])[]) {
  const buyers = buyersOf(histories);
  const columns = {
    frequency: buyers.orderDays.map((days) => days - 1),
    recency: buyers.lastDay.map((day, row) => (day - buyers.firstDay[row]!) / 7),
    T: buyers.firstDay.map((day) => (today - day) / 7),
  };
  const steps: string[] = [];
  return { ...chooseModel({ columns, buyers, splitDay }, (step) => steps.push(step)), steps };
}

test.each([
  { name: 'mbg-nbd', other: 'pareto-nbd', leaving: { afterAnOrder: 0.15 } },
  { name: 'pareto-nbd', other: 'mbg-nbd', leaving: { onADay: 1 / 150 } },
] as const)('$name is used where it predicted better than $other', ({ name, other, leaving }) => {
  const { chosen, holdout, problem, steps } = choose(livelyBuyers(leaving));
  expect(chosen!.model.name).toBe(name);
  expect(holdout!.models[name]!.rootMeanSquare).toBeLessThan(holdout!.models[other]!.rootMeanSquare);
  expect([problem, steps]).toEqual([null, ['fitting', 'checking']]);
});

test('buyers too much alike are steadied, and each model says so', () => {
  const { chosen, models } = choose(Array.from({ length: 60 }, () => [0, 60, 120, 180, 240]));
  expect(models.map(({ problem }) => problem)).toEqual(Array(3).fill('notIdentified'));
  const [r] = chosen!.values;
  expect(r).toBeLessThan(1000);
});

test('where no model finds parameters even when steadied, none is chosen, and that is the reason given', () => {
  const { chosen, models, problem } = choose(dailyBuyers(80));
  expect({ chosen, problem }).toEqual({ chosen: null, problem: 'notConverged' });
  expect(models.map((model) => [model.converged, model.problem])).toEqual(
    Array(3).fill([false, 'notIdentified']),
  );
});

test('with fewer than twenty who came back none is chosen, and that is the reason given', () => {
  const once = Array.from({ length: 200 }, (_, row) => [row]);
  const nineteen = Array.from({ length: 19 }, (_, row) => [row, row + 30]);
  expect(choose([...once, ...nineteen])).toMatchObject({ chosen: null, problem: 'tooFewBuyers' });
  expect(choose([...once, ...nineteen, [0, 30]]).problem).toBeNull();
});
