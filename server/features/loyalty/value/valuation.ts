import type { FitResult } from '../../../../shared/features/loyalty/value/fit-result.ts';
import type { ValueAssumptions } from '../../../../shared/features/loyalty/value/plain-value.ts';
import { candidateModels } from './purchase-models.ts';
import type { Valuation } from './value-of-buyer.ts';

/** What the last fit found, to value single buyers by until the next one. */
export function valuationOf(
  { alive, covariance, spend, meanSpendMinor }: FitResult,
  assumptions: ValueAssumptions,
): Valuation {
  const model = alive && candidateModels.find(({ name }) => name === alive.model);
  const chosen = model && covariance ? { model, values: Object.values(alive.parameters), covariance } : null;
  return { chosen, spend, meanSpendMinor, horizon: assumptions };
}
