import type {
  Holdout,
  HoldoutBucket,
  ModelName,
  PredictionError,
} from '../../../../shared/features/loyalty/value/fit-result.ts';
import { likelyAround } from '../../../../shared/statistics/normal-interval.ts';
import type { PurchaseSummary, SummaryColumns } from '../../../../shared/statistics/purchase-summary.ts';
import { mean, variance } from '../../../../shared/statistics/sample-moments.ts';
import type { BuyerColumns } from './buyer-columns.ts';
import { dayOfNumber } from './day-number.ts';
import { candidateModels, fittedModels, type PurchaseModel } from './purchase-models.ts';

/** Buyers of before the split as they stood then, and how often they ordered after it. */
type Trial = { columns: SummaryColumns; summaries: PurchaseSummary[]; actual: number[]; weeks: number };

/** Too few to tell one way of predicting from another. */
const fewest = 30;
const frequencies: readonly [number, number | null][] = [
  [0, 0],
  [1, 1],
  [2, 2],
  [3, 3],
  [4, 5],
  [6, 10],
  [11, null],
];

/** Fits on what lay before the split and predicts the rest, each model beside the rate until then; null where there is too little. */
export function holdOut(
  buyers: BuyerColumns,
  splitDay: number,
): { holdout: Holdout; best: ModelName | null } | null {
  const endDay = buyers.lastDay.reduce((last, day) => Math.max(last, day), splitDay);
  const trial = trialOf(buyers, { splitDay, endDay });
  if (trial.summaries.length < fewest || trial.weeks < 1) return null;
  const predictions = new Map(
    fittedModels.flatMap((model) => {
      const predicted = predict(model, trial);
      return predicted ? [[model.name, predicted] as const] : [];
    }),
  );
  const naive = trial.summaries.map(({ frequency, T }) => (frequency / T) * trial.weeks);
  const models = Object.fromEntries(
    [...predictions].map(([name, predicted]) => [name, errorOf(predicted, trial.actual)]),
  ) as Holdout['models'];
  const best = bestOf(models);
  const holdout: Holdout = {
    splitOn: dayOfNumber(splitDay),
    endOn: dayOfNumber(endDay),
    customers: trial.summaries.length,
    actual: sum(trial.actual),
    models,
    naive: errorOf(naive, trial.actual),
    buckets: bucketsOf(trial, { naive, predicted: (best && predictions.get(best)) ?? naive }),
  };
  return { holdout, best };
}

/** By a hundredth at least: two that are as good must not take turns night after night. */
const clearly = 0.99;

function bestOf(models: Holdout['models']): ModelName | null {
  const tried = candidateModels.map(({ name }) => name).filter((name) => models[name]);
  return tried.reduce<ModelName | null>((best, name) => {
    const isBetter = best === null || models[name]!.rootMeanSquare < clearly * models[best]!.rootMeanSquare;
    return isBetter ? name : best;
  }, null);
}

function trialOf(buyers: BuyerColumns, { splitDay, endDay }: { splitDay: number; endDay: number }): Trial {
  const rows = [...buyers.firstDay.keys()].filter((row) => buyers.firstDay[row]! < splitDay);
  const summaries = rows.map((row) => ({
    frequency: buyers.daysBefore[row]! - 1,
    recency: (buyers.lastBefore[row]! - buyers.firstDay[row]!) / 7,
    T: (splitDay - buyers.firstDay[row]!) / 7,
  }));
  const columns = {
    frequency: Float64Array.from(summaries, ({ frequency }) => frequency),
    recency: Float64Array.from(summaries, ({ recency }) => recency),
    T: Float64Array.from(summaries, (summary) => summary.T),
  };
  const actual = rows.map((row) => buyers.orderDays[row]! - buyers.daysBefore[row]!);
  return { columns, summaries, actual, weeks: (endDay - splitDay + 1) / 7 };
}

function predict(model: PurchaseModel, { columns, summaries, weeks }: Trial): number[] | null {
  const fit = model.fit(columns);
  if (!fit.converged) return null;
  const values = Object.values(fit.parameters);
  return summaries.map((summary) => model.expected(values, summary, weeks));
}

function errorOf(predicted: readonly number[], actual: readonly number[]): PredictionError {
  const errors = predicted.map((each, row) => each - actual[row]!);
  return {
    meanAbsolute: sum(errors.map(Math.abs)) / errors.length,
    rootMeanSquare: Math.sqrt(sum(errors.map((each) => each ** 2)) / errors.length),
    total: sum(predicted),
  };
}

function bucketsOf(
  { summaries, actual }: Trial,
  { predicted, naive }: { predicted: readonly number[]; naive: readonly number[] },
): HoldoutBucket[] {
  return frequencies.flatMap(([least, most]) => {
    const rows = [...summaries.keys()].filter((row) => {
      const { frequency } = summaries[row]!;
      return frequency >= least && (most === null || frequency <= most);
    });
    if (rows.length === 0) return [];
    const meanOf = (figures: readonly number[]) => mean(rows.map((row) => figures[row]!));
    const came = rows.map((row) => actual[row]!);
    return {
      ...{ least, most, customers: rows.length },
      ...{ actual: mean(came), actualInterval: intervalOfMean(came) },
      ...{ predicted: meanOf(predicted), naive: meanOf(naive) },
    };
  });
}

/** By the normal distribution; orders are never fewer than none. */
function intervalOfMean(figures: readonly number[]): HoldoutBucket['actualInterval'] {
  if (figures.length < 2) return null;
  const error = Math.sqrt(variance(figures) / figures.length);
  return likelyAround(mean(figures), error, { least: 0, most: Number.POSITIVE_INFINITY });
}

const sum = (figures: readonly number[]): number => figures.reduce((total, each) => total + each, 0);
