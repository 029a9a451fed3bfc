import type { KeptRate, PromiseState } from './model.ts';

/** Withdrawn ones say nothing about reliability, open ones not yet. */
export function keptRate(counts: { kept: number; broken: number }): KeptRate {
  const settled = counts.kept + counts.broken;
  return { kept: counts.kept, settled, rate: settled === 0 ? null : counts.kept / settled };
}

export function keptRateOf(promises: readonly { state: PromiseState }[]): KeptRate {
  return keptRate({
    kept: promises.filter(({ state }) => state === 'kept').length,
    broken: promises.filter(({ state }) => state === 'broken').length,
  });
}
