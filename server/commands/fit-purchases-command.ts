import { AppError } from '../../shared/errors/app-error.ts';
import type { Fit } from '../../shared/statistics/fit.ts';
import { type AnyModel, learnModel, modelNames, type Prediction } from './purchase-models.ts';
import { readPurchaseSheet, type SetAside } from './purchase-sheet.ts';

export type FittedPurchases = Fit<Record<string, number>> & {
  file: string;
  model: AnyModel;
  setAside: SetAside[];
};

export type PredictedPurchases = {
  fitted: FittedPurchases;
  /** The parameters the predictions rest on where the fit’s own cannot be trusted. */
  steadied: Record<string, number> | null;
  horizonWeeks: number;
  customers: (Prediction & { id: string })[];
};

export type ModelChoice = { model: string };

/** Reads one file, without a database. */
export async function purchasesFitted(file: string, choice: ModelChoice): Promise<FittedPurchases> {
  return (await learnFrom(file, choice)).fitted;
}

/** Each customer of the file by the model that fits them all; a line without an id goes by its number. */
export async function purchasesPredicted(
  file: string,
  { horizon, ...choice }: ModelChoice & { horizon: string },
): Promise<PredictedPurchases> {
  const horizonWeeks = weeksFrom(horizon);
  const { fitted, steadied, customers, predict } = await learnFrom(file, choice);
  const { problem } = fitted;
  if (problem === 'noRepeatPurchases')
    throw new AppError('invalid', 'loyaltyModels:refusal.noRepeatPurchases', { file });
  return {
    ...{ fitted, steadied, horizonWeeks },
    customers: customers.map((customer) => ({
      id: customer.id ?? String(customer.line),
      ...predict(customer, horizonWeeks),
    })),
  };
}

async function learnFrom(file: string, choice: ModelChoice) {
  const model = modelNames.find((name) => name === choice.model);
  if (!model) {
    const details = { model: choice.model, models: modelNames.join(', ') };
    throw new AppError('invalid', 'loyaltyModels:refusal.noModel', details);
  }
  const needed =
    model === 'gamma-gamma'
      ? (['frequency', 'meanSpend'] as const)
      : (['frequency', 'recency', 'T'] as const);
  const { customers, setAside } = await readPurchaseSheet(file, needed);
  const { fit, ...learnt } = learnModel(model, customers);
  return { fitted: { file, model, ...fit, setAside }, customers, ...learnt };
}

function weeksFrom(text: string): number {
  const weeks = Number(text);
  if (text.trim() === '' || !(weeks > 0 && weeks <= 5200))
    throw new AppError('invalid', 'loyaltyModels:refusal.badHorizon', { text });
  return weeks;
}
