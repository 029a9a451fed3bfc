import { z } from 'zod';
import { AliveModel, ValueRange } from './value-glance.ts';

export const ModelName = z.enum(['mbg-nbd', 'pareto-nbd', 'bg-nbd']);
export type ModelName = z.infer<typeof ModelName>;

const Matrix = z.array(z.array(z.number()));

/** One model as it was fitted, for the page that shows how; a model that is not to be trusted says why. */
export const FittedModel = z.object({
  model: ModelName,
  parameters: z.record(z.string(), z.number()),
  standardErrors: z.record(z.string(), z.number()).nullable(),
  logLikelihood: z.number(),
  converged: z.boolean(),
  problem: z.string().nullable(),
});
export type FittedModel = z.infer<typeof FittedModel>;

/** How far a way of predicting was off, in orders of a customer. */
export const PredictionError = z.object({
  meanAbsolute: z.number(),
  rootMeanSquare: z.number(),
  /** All orders that it predicted. */
  total: z.number(),
});
export type PredictionError = z.infer<typeof PredictionError>;

export const HoldoutBucket = z.object({
  /** Repeat orders before the split: from `least`, to `most` or without end. */
  least: z.number().int(),
  most: z.number().int().nullable(),
  customers: z.number().int(),
  actual: z.number(),
  /** Of the mean, 95 %; null of one customer. */
  actualInterval: z.object({ low: z.number(), high: z.number() }).nullable(),
  predicted: z.number(),
  naive: z.number(),
});
export type HoldoutBucket = z.infer<typeof HoldoutBucket>;

/** Fitted to what lay before a day, tried on what came after. */
export const Holdout = z.object({
  splitOn: z.string(),
  endOn: z.string(),
  customers: z.number().int(),
  actual: z.number(),
  models: z.partialRecord(ModelName, PredictionError),
  naive: PredictionError,
  /** Mean orders of a customer in the time held back; `predicted` by the model that was chosen. */
  buckets: z.array(HoldoutBucket),
});
export type Holdout = z.infer<typeof Holdout>;

/** How many buyers are expected to bring so much, and between which numbers eight times in ten; fits of older versions do not say that. */
export const ValueBucket = z.object({
  fromMinor: z.number(),
  toMinor: z.number().nullable(),
  count: z.number(),
  likely: z.object({ low: z.number(), high: z.number() }).nullable().default(null),
});
export type ValueBucket = z.infer<typeof ValueBucket>;

export const BaseValue = z.object({
  currency: z.string(),
  customers: z.number().int(),
  /** Buyers besides, of whose spending nothing is known: none of their orders was in this currency. */
  withoutAmount: z.number().int().default(0),
  nextYear: ValueRange.nullable(),
  /** Over the years of the plain formula, discounted, less the same costs. */
  overYears: ValueRange.nullable(),
  plainMinor: z.number(),
  histogram: z.array(ValueBucket),
});
export type BaseValue = z.infer<typeof BaseValue>;

/** What a fit leaves behind besides each customer’s own figures. */
export const FitResult = z.object({
  /** Null where there is too little to go by; `problem` says why, and values follow the naive rule. */
  alive: AliveModel.nullable(),
  covariance: Matrix.nullable(),
  problem: z.string().nullable(),
  models: z.array(FittedModel),
  spend: z.object({ p: z.number(), q: z.number(), gamma: z.number() }).nullable(),
  /** Of how often and how much, among those who came back: the spend model takes it for none. */
  spendCorrelation: z.number().nullable(),
  /** Of one order, minor units, for whom nothing of their own is known. */
  meanSpendMinor: z.number(),
  holdout: Holdout.nullable(),
  base: BaseValue,
});
export type FitResult = z.infer<typeof FitResult>;
