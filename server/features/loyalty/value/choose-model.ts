import type { FittedModel, Holdout } from '../../../../shared/features/loyalty/value/fit-result.ts';
import type { Fit } from '../../../../shared/statistics/fit.ts';
import type { SummaryColumns } from '../../../../shared/statistics/purchase-summary.ts';
import type { BuyerColumns } from './buyer-columns.ts';
import { holdOut } from './holdout.ts';
import type { ChosenModel } from './orders-ahead.ts';
import { candidateModels, fittedModels, type PurchaseModel } from './purchase-models.ts';

export type ModelChoice = {
  chosen: ChosenModel | null;
  models: FittedModel[];
  holdout: Holdout | null;
  /** Why none was chosen. */
  problem: string | null;
};

/** With fewer who came back, parameters say more about chance than about customers. */
const fewestReturning = 20;

/** The candidate that predicted the time held back best, else the first whose fit can be trusted. */
export function chooseModel(
  { columns, buyers, splitDay }: { columns: SummaryColumns; buyers: BuyerColumns; splitDay: number },
  onStep: (step: 'fitting' | 'checking') => void,
): ModelChoice {
  if (columns.frequency.filter((each) => each > 0).length < fewestReturning)
    return { chosen: null, models: [], holdout: null, problem: 'tooFewBuyers' };
  onStep('fitting');
  const fits = fittedModels.map((model) => [model, model.fit(columns)] as const);
  onStep('checking');
  const trial = holdOut(buyers, splitDay);
  const trusted = fits.filter(
    ([model, fit]) => fit.covariance && fit.converged && candidateModels.includes(model),
  );
  const [model, fit] = trusted.find(([{ name }]) => name === trial?.best) ?? trusted[0] ?? [];
  const chosen =
    model && fit?.covariance
      ? { model, values: Object.values(fit.parameters), covariance: fit.covariance }
      : null;
  return {
    chosen,
    models: fits.map(([each, found]) => shown(each, found)),
    holdout: trial?.holdout ?? null,
    problem: chosen ? null : 'notConverged',
  };
}

function shown({ name }: PurchaseModel, fit: Fit<Record<string, number>>): FittedModel {
  const { parameters, standardErrors, logLikelihood, converged, problem } = fit;
  return { model: name, parameters, standardErrors, logLikelihood, converged, problem };
}
