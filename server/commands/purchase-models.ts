import { bgNbdExpectedPurchases, bgNbdProbabilityAlive, fitBgNbd } from '../../shared/statistics/bg-nbd.ts';
import { expectedSpend } from '../../shared/statistics/expected-spend.ts';
import type { Fit } from '../../shared/statistics/fit.ts';
import { fitGammaGamma } from '../../shared/statistics/gamma-gamma.ts';
import {
  fitMbgNbd,
  mbgNbdExpectedPurchases,
  mbgNbdProbabilityAlive,
} from '../../shared/statistics/mbg-nbd.ts';
import {
  fitParetoNbd,
  paretoNbdExpectedPurchases,
  paretoNbdProbabilityAlive,
} from '../../shared/statistics/pareto-nbd.ts';
import { columnsOf } from '../../shared/statistics/purchase-summary.ts';
import type { PurchaseLine } from './purchase-sheet.ts';

export const modelNames = ['bg-nbd', 'mbg-nbd', 'pareto-nbd', 'gamma-gamma'] as const;
export type ModelName = (typeof modelNames)[number];

/** What a model says of one customer; null where it cannot be known. */
export type Prediction =
  | { probabilityAlive: number; expectedPurchases: number }
  | { expectedSpend: number | null };

export type FittedModel = {
  fit: Fit<Record<string, number>>;
  predict: (customer: PurchaseLine, weeks: number) => Prediction;
};

export const learnModel: Record<ModelName, (customers: readonly PurchaseLine[]) => FittedModel> = {
  'bg-nbd': (customers) => {
    const fit = fitBgNbd(columnsOf(customers));
    const predict = (customer: PurchaseLine, weeks: number) => ({
      probabilityAlive: bgNbdProbabilityAlive(fit.parameters, customer),
      expectedPurchases: bgNbdExpectedPurchases(fit.parameters, customer, weeks),
    });
    return { fit, predict };
  },
  'mbg-nbd': (customers) => {
    const fit = fitMbgNbd(columnsOf(customers));
    const predict = (customer: PurchaseLine, weeks: number) => ({
      probabilityAlive: mbgNbdProbabilityAlive(fit.parameters, customer),
      expectedPurchases: mbgNbdExpectedPurchases(fit.parameters, customer, weeks),
    });
    return { fit, predict };
  },
  'pareto-nbd': (customers) => {
    const fit = fitParetoNbd(columnsOf(customers));
    const predict = (customer: PurchaseLine, weeks: number) => ({
      probabilityAlive: paretoNbdProbabilityAlive(fit.parameters, customer),
      expectedPurchases: paretoNbdExpectedPurchases(fit.parameters, customer, weeks),
    });
    return { fit, predict };
  },
  'gamma-gamma': (customers) => {
    const fit = fitGammaGamma({
      frequency: Float64Array.from(customers, ({ frequency }) => frequency),
      meanSpend: Float64Array.from(customers, ({ meanSpend }) => meanSpend),
    });
    const predict = (customer: PurchaseLine) => ({ expectedSpend: expectedSpend(fit.parameters, customer) });
    return { fit, predict };
  },
};
