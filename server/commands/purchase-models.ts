import { ModelName } from '../../shared/features/loyalty/value/fit-result.ts';
import { expectedSpend } from '../../shared/statistics/expected-spend.ts';
import type { Fit } from '../../shared/statistics/fit.ts';
import { fitGammaGamma } from '../../shared/statistics/gamma-gamma.ts';
import { columnsOf } from '../../shared/statistics/purchase-summary.ts';
import { fittedModels } from '../features/loyalty/value/purchase-models.ts';
import type { PurchaseLine } from './purchase-sheet.ts';

export const modelNames = [...ModelName.options, 'gamma-gamma'] as const;
export type AnyModel = (typeof modelNames)[number];

/** What a model says of one customer; null where it cannot be known. */
export type Prediction =
  | { probabilityAlive: number; expectedPurchases: number }
  | { expectedSpend: number | null };

export type LearntModel = {
  /** As the papers have it. */
  fit: Fit<Record<string, number>>;
  /** What predictions rest on where that found no end (`PurchaseModel.fit`); else null. */
  steadied: Record<string, number> | null;
  predict: (customer: PurchaseLine, weeks: number) => Prediction;
};

export function learnModel(name: AnyModel, customers: readonly PurchaseLine[]): LearntModel {
  return name === 'gamma-gamma' ? learnSpending(customers) : learnBuying(name, customers);
}

function learnBuying(name: ModelName, customers: readonly PurchaseLine[]): LearntModel {
  const model = fittedModels.find((each) => each.name === name)!;
  const columns = columnsOf(customers);
  const fit = model.published(columns);
  const fallback = fit.converged ? null : model.fit(columns);
  const steadied = fallback?.converged ? fallback.parameters : null;
  const values = Object.values(steadied ?? fit.parameters);
  return {
    ...{ fit, steadied },
    predict: (customer, weeks) => ({
      probabilityAlive: model.alive(values, customer),
      expectedPurchases: model.expected(values, customer, weeks),
    }),
  };
}

function learnSpending(customers: readonly PurchaseLine[]): LearntModel {
  const fit = fitGammaGamma({
    frequency: Float64Array.from(customers, ({ frequency }) => frequency),
    meanSpend: Float64Array.from(customers, ({ meanSpend }) => meanSpend),
  });
  return {
    fit,
    steadied: null,
    predict: (customer) => ({ expectedSpend: expectedSpend(fit.parameters, customer) }),
  };
}
