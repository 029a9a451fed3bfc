import { bootstrapIntervals } from '../../statistics/bootstrap.ts';
import { type CronbachAlpha, cronbachAlpha } from '../../statistics/cronbach-alpha.ts';
import { explainedVariance } from '../../statistics/explained-variance.ts';
import { omegaTotal } from '../../statistics/omega.ts';
import { johnsonWeights, lmgWeights, mostPredictors } from '../../statistics/relative-importance.ts';
import { correlationMatrix, mean, variance } from '../../statistics/sample-moments.ts';
import { type Interval, wilsonInterval } from '../../statistics/wilson-interval.ts';
import { type AnswerScale, reversed } from './answer-scale.ts';

/** Null where somebody did not answer. */
type Answers = readonly (number | null)[];

export type AnalysedTable = {
  /** In order, each as long as the others. */
  items: readonly { name: string; answers: Answers; isReversed: boolean }[];
  outcome: { name: string; answers: Answers } | null;
  scale: AnswerScale;
  /** The least favourable answer. */
  favourableFrom: number;
  /** How many were asked, where that is known. */
  population?: number;
};

type ItemAnalysis = {
  item: string;
  isReversed: boolean;
  answers: number;
  missing: number;
  mean: number | null;
  standardDeviation: number | null;
  favourable: { count: number; share: number; interval: Interval } | null;
  itemRestCorrelation: number | null;
  alphaIfDropped: number | null;
};

type Driver = {
  item: string;
  /** Part of R², averaged over all orders; its share of R² is `lmg / r2`. */
  lmg: number;
  lmgInterval: Interval | null;
  johnson: number;
};

export type AnswerAnalysis = {
  rows: number;
  /** Rows with every item answered: reliability is theirs. */
  completeRows: number;
  scale: AnswerScale;
  favourableFrom: number;
  items: ItemAnalysis[];
  reliability: (Omit<CronbachAlpha, 'items'> & { omegaTotal: number | null }) | null;
  /** Over rows with every item and the outcome answered. */
  drivers: { outcome: string; answers: number; r2: number; weights: Driver[] } | 'not-determined' | null;
};

/**
 * Everything that is said of a table of answers. Shares and means use every answer there is; reliability and drivers only complete rows.
 * `random` draws the bootstrap of the drivers' intervals.
 */
export function analyseAnswers(table: AnalysedTable, random: () => number): AnswerAnalysis {
  const items = table.items.map(({ answers, isReversed, ...item }) => ({
    ...item,
    isReversed,
    answers: answers.map((answer) =>
      answer === null || !isReversed ? answer : reversed(answer, table.scale),
    ),
  }));
  const rows = items[0]?.answers.length ?? 0;
  const complete = completeColumns(items.map(({ answers }) => answers));
  const alpha = cronbachAlpha(complete);
  return {
    rows,
    completeRows: complete[0]?.length ?? 0,
    scale: table.scale,
    favourableFrom: table.favourableFrom,
    items: items.map((item, index) => ({ ...analyseItem(item, table), ...reliabilityOf(alpha, index) })),
    reliability: alpha && {
      answers: alpha.answers,
      raw: alpha.raw,
      standardized: alpha.standardized,
      interval: alpha.interval,
      omegaTotal: omegaTotal(complete),
    },
    drivers: table.outcome && findDrivers(items, table.outcome, random),
  };
}

function reliabilityOf(alpha: CronbachAlpha | null, index: number) {
  return alpha?.items[index] ?? { itemRestCorrelation: null, alphaIfDropped: null };
}

function analyseItem(item: { name: string; answers: Answers; isReversed: boolean }, table: AnalysedTable) {
  const given = item.answers.filter((answer) => answer !== null);
  const count = given.filter((answer) => answer >= table.favourableFrom).length;
  const interval = wilsonInterval(count, given.length, { populationSize: table.population });
  return {
    item: item.name,
    isReversed: item.isReversed,
    answers: given.length,
    missing: item.answers.length - given.length,
    mean: given.length === 0 ? null : mean(given),
    standardDeviation: given.length < 2 ? null : Math.sqrt(variance(given)),
    favourable: interval && { count, share: count / given.length, interval },
  };
}

/** Only rows in which nothing is missing. */
export function completeColumns(columns: readonly Answers[]): number[][] {
  const rows = (columns[0] ?? []).map((_, row) => columns.map((column) => column[row]!));
  const complete = rows.filter((row) => row.every((answer) => answer !== null));
  return columns.map((_, column) => complete.map((row) => row[column]!));
}

/** What the outcome goes with. `random` draws the bootstrap of the intervals. */
export function findDrivers(
  items: readonly { name: string; answers: Answers }[],
  outcome: { name: string; answers: Answers },
  random: () => number,
): Exclude<AnswerAnalysis['drivers'], null> {
  const columns = completeColumns([...items.map(({ answers }) => answers), outcome.answers]);
  const answers = columns[0]?.length ?? 0;
  if (items.length > mostPredictors || answers < items.length + 2) return 'not-determined';
  const correlations = correlationMatrix(columns);
  const r2 = explainedVariance(
    correlations,
    items.map((_, index) => index),
  );
  const lmg = lmgWeights(correlations);
  const johnson = johnsonWeights(correlations);
  if (r2 === null || !lmg || !johnson) return 'not-determined';
  const resampled = (rows: readonly number[]) =>
    lmgWeights(correlationMatrix(columns.map((column) => rows.map((row) => column[row]!))));
  const intervals = bootstrapIntervals(answers, resampled, { random });
  const weights = items.map(({ name }, index) => ({
    item: name,
    lmg: lmg[index]!,
    lmgInterval: intervals?.[index] ?? null,
    johnson: johnson[index]!,
  }));
  return { outcome: outcome.name, answers, r2, weights };
}
