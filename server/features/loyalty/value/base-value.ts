import { FitResult } from '../../../../shared/features/loyalty/value/fit-result.ts';
import type { ReadScope } from '../../../db/organisation-scope.ts';
import { loadAssumptions } from './assumptions.ts';
import { lastFit } from './last-fit.ts';

/** What the last fit found for the whole customer base; null before the first. Nothing is added up here. */
export async function baseValue(scope: ReadScope) {
  const fit = await lastFit(scope);
  if (!fit) return null;
  const { base, holdout, models, alive, problem, spendCorrelation } = FitResult.parse(fit.result);
  return {
    ...{ base, holdout, models, problem, spendCorrelation },
    chosen: alive?.model ?? null,
    finishedAt: fit.finishedAt.toISOString(),
    buyers: fit.customers,
    assumptions: await loadAssumptions(scope),
  };
}
