import type { PredictionError } from './fit-result.ts';

/** A twentieth less error is a difference worth telling. */
const clearly = 0.95;

/** Which way predicted better; even where neither errs clearly less by both measures’ word. */
export function holdoutVerdict(model: PredictionError, naive: PredictionError): 'model' | 'naive' | 'even' {
  const ratios = [model.meanAbsolute / naive.meanAbsolute, model.rootMeanSquare / naive.rootMeanSquare];
  const ratio = Math.sqrt(ratios[0]! * ratios[1]!);
  if (ratio < clearly) return 'model';
  return ratio > 1 / clearly ? 'naive' : 'even';
}
