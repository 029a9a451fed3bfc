import { ValueKit } from '../../../../shared/features/loyalty/value/value-glance.ts';
import type { ReadScope } from '../../../db/organisation-scope.ts';
import { lastFit } from './last-fit.ts';

/** The latest fit's model as devices reckon with it. */
export async function readValueKit(scope: ReadScope): Promise<ValueKit | null> {
  const fit = await lastFit(scope);
  return fit && ValueKit.parse({ ...fit.result, fittedAt: fit.finishedAt.toISOString() });
}
