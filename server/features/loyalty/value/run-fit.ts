import type { FitStep } from '../../../../shared/features/loyalty/value/fit-state.ts';
import { dayIn } from '../../../../shared/time/day.ts';
import { readIn, writeIn } from '../../../db/organisation-scope.ts';
import { loadSettings } from '../../administration/load-settings.ts';
import { touchDirectory } from '../../administration/touch-directory.ts';
import { loadAssumptions } from './assumptions.ts';
import { gatherBuyers } from './buyer-columns.ts';
import { allBuyerSummaries } from './buyer-summaries.ts';
import { dayNumberOf } from './day-number.ts';
import { fitInThread } from './fit-in-thread.ts';
import { type FitPlace, noteFit } from './fit-rows.ts';
import { fittedRows } from './fitted-rows.ts';
import { setProgress } from './follow-progress.ts';
import { splitDayOf } from './split-day.ts';
import { removeLeftovers, writeSlice } from './write-values.ts';

const rowsAtOnce = 1000;
const progressAt: Record<FitStep, number> = { summaries: 2, fitting: 15, checking: 30, writing: 45 };

/** Summaries → models → values. Between fits `followChanges` goes on from the clock that the summaries were read at. */
export async function runFit(place: FitPlace, id: string): Promise<void> {
  const noteStep = (step: FitStep) => noteFit(place, id, { step, progress: progressAt[step] });
  await noteStep('summaries');
  const startedAt = place.now();
  const read = await readBuyers(place, startedAt);
  const steps: Promise<void>[] = [];
  const fit = await fitInThread(
    {
      buyers: read.buyers.columns,
      ...{ today: dayNumberOf(read.today), splitDay: read.splitDay },
      ...{ currency: read.settings.currency, assumptions: read.assumptions },
    },
    (step) => steps.push(noteStep(step)),
  );
  await Promise.all(steps);
  const given = { rowsAtOnce, currency: read.settings.currency, computedAt: startedAt };
  for (const { rows, share } of fittedRows(read.buyers, fit, given)) {
    await writeSlice(place, rows);
    await noteFit(place, id, {
      progress: Math.round(progressAt.writing + share * (99 - progressAt.writing)),
    });
  }
  await removeLeftovers(place, startedAt);
  await writeIn(place.database, { ...place, now: place.now() }, async (scope) => {
    await scope.trx
      .updateTable('loyalty_fits')
      .set({ state: 'done', progress: 100, finished_at: scope.now, customers: read.buyers.ids.length })
      .set({ model: fit.result.alive?.model ?? null, result: JSON.stringify(fit.result) })
      .where('organisation_id', '=', scope.organisationId)
      .where('id', '=', id)
      .execute();
    await setProgress(scope, { clock: read.clock, afterId: null });
    await touchDirectory(scope);
  });
}

function readBuyers({ database, organisationId }: FitPlace, now: Date) {
  return readIn(database, organisationId, async (scope) => {
    const settings = await loadSettings(scope);
    const assumptions = await loadAssumptions(scope);
    const { clock } = await scope.trx
      .selectFrom('organisations')
      .select('clock')
      .where('organisation_id', '=', organisationId)
      .executeTakeFirstOrThrow();
    const splitDay = await splitDayOf(scope, { settings, assumptions, now });
    const buyers = await gatherBuyers(allBuyerSummaries(scope, { settings, now, splitDay }));
    return { settings, assumptions, clock, splitDay, buyers, today: dayIn(now, settings.timeZone) };
  });
}
