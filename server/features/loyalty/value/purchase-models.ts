import type { ModelName } from '../../../../shared/features/loyalty/value/fit-result.ts';
import {
  bgNbdExpectedPurchases,
  bgNbdProbabilityAlive,
  fitBgNbd,
} from '../../../../shared/statistics/bg-nbd.ts';
import type { Fit } from '../../../../shared/statistics/fit.ts';
import {
  fitMbgNbd,
  mbgNbdExpectedPurchases,
  mbgNbdProbabilityAlive,
} from '../../../../shared/statistics/mbg-nbd.ts';
import {
  fitParetoNbd,
  paretoNbdExpectedPurchases,
  paretoNbdProbabilityAlive,
} from '../../../../shared/statistics/pareto-nbd.ts';
import type { PurchaseSummary, SummaryColumns } from '../../../../shared/statistics/purchase-summary.ts';

/** A model over its parameters as a row of numbers, in the model’s order; the first is the shape of the buying rates. */
export type PurchaseModel = {
  name: ModelName;
  /** Steadied where the likelihood has no end: `problem` then still says so, and `converged` that it may be used. */
  fit: (columns: SummaryColumns) => Fit<Record<string, number>>;
  /** As the papers have it, whether or not it converged. */
  published: (columns: SummaryColumns) => Fit<Record<string, number>>;
  alive: (values: readonly number[], summary: PurchaseSummary) => number;
  expected: (values: readonly number[], summary: PurchaseSummary, weeks: number) => number;
};

type Written<Name extends string> = {
  name: ModelName;
  names: readonly Name[];
  fit: (columns: SummaryColumns, pull?: number) => Fit<Record<Name, number>>;
  alive: (parameters: Record<Name, number>, summary: PurchaseSummary) => number;
  expected: (parameters: Record<Name, number>, summary: PurchaseSummary, weeks: number) => number;
};

/** Of a standard deviation of 3 in the logarithm: anything within a factor of 400 is about as likely beforehand. */
const lightly = 1 / 9;

function steadied<Parameters>(
  estimate: (columns: SummaryColumns, pull?: number) => Fit<Parameters>,
  columns: SummaryColumns,
): Fit<Parameters> {
  const published = estimate(columns);
  return published.problem === 'notIdentified'
    ? { ...estimate(columns, lightly), problem: published.problem }
    : published;
}

function purchaseModel<Name extends string>(written: Written<Name>): PurchaseModel {
  const named = (values: readonly number[]) =>
    Object.fromEntries(written.names.map((name, index) => [name, values[index]!])) as Record<Name, number>;
  return {
    name: written.name,
    fit: (columns) => steadied(written.fit, columns),
    published: (columns) => written.fit(columns),
    alive: (values, summary) => written.alive(named(values), summary),
    expected: (values, summary, weeks) => written.expected(named(values), summary, weeks),
  };
}

/** Those whose P(alive) also falls for who bought only once; values and cards go by the better of them. */
export const candidateModels: readonly PurchaseModel[] = [
  purchaseModel({
    name: 'mbg-nbd',
    names: ['r', 'alpha', 'a', 'b'],
    fit: fitMbgNbd,
    alive: mbgNbdProbabilityAlive,
    expected: mbgNbdExpectedPurchases,
  }),
  purchaseModel({
    name: 'pareto-nbd',
    names: ['r', 'alpha', 's', 'beta'],
    fit: fitParetoNbd,
    alive: paretoNbdProbabilityAlive,
    expected: paretoNbdExpectedPurchases,
  }),
];

/** BG/NBD takes everyone who bought once for alive for ever, and is shown beside the others only. */
export const fittedModels: readonly PurchaseModel[] = [
  ...candidateModels,
  purchaseModel({
    name: 'bg-nbd',
    names: ['r', 'alpha', 'a', 'b'],
    fit: fitBgNbd,
    alive: bgNbdProbabilityAlive,
    expected: bgNbdExpectedPurchases,
  }),
];
