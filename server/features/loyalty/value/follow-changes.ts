import { sql } from 'kysely';
import { FitResult } from '../../../../shared/features/loyalty/value/fit-result.ts';
import { dayIn } from '../../../../shared/time/day.ts';
import {
  type ReadScope,
  readIn,
  type WriteScope,
  writeIn,
  writeUnclocked,
} from '../../../db/organisation-scope.ts';
import { loadSettings } from '../../administration/load-settings.ts';
import { loadAssumptions } from './assumptions.ts';
import { type BuyerSummary, buyerSummaries } from './buyer-summaries.ts';
import { dayNumberOf } from './day-number.ts';
import { differingBuyers } from './differing-buyers.ts';
import type { FitPlace } from './fit-rows.ts';
import { type FollowPlace, loadProgress, setProgress } from './follow-progress.ts';
import { lastFit } from './last-fit.ts';
import { valuationOf } from './valuation.ts';
import { valueBuyersBy } from './value-of-buyer.ts';
import { valueOne } from './value-one.ts';
import { orderFacts, valueRow } from './value-row.ts';
import { removeValues, writeValues } from './write-values.ts';

const customersAtOnce = 500;
/** After every other. */
const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/**
 * Values buyers anew whose orders changed since the last fit, by its parameters. Recorded, removed, imported, merged or split makes
 * no difference: each stamps the customer. Nothing to do before the first fit.
 */
export async function followChanges({ database, organisationId, now }: FitPlace): Promise<void> {
  for (;;) {
    const changed = await readIn(database, organisationId, (scope) => readChanged(scope, now()));
    if (!changed) return;
    const { buyers, gone, next } = changed;
    if (buyers.length + gone.length === 0)
      await writeUnclocked(database, organisationId, (scope) => setProgress(scope, next));
    else
      await writeIn(database, { organisationId, now: now() }, async (scope) => {
        await revalue(scope, buyers);
        await removeValues(scope, gone);
        await setProgress(scope, next);
      });
  }
}

/** The next customers that were changed, and what their rows lack; null when all are looked at. */
async function readChanged(scope: ReadScope, now: Date) {
  const place = await loadProgress(scope);
  if (!place) return null;
  const { rows } = await sql<{ id: string; company_id: string | null; version: number }>`
    SELECT id, company_id, version FROM customers WHERE organisation_id = ${scope.organisationId}
      AND (version, id) > (${place.clock}::bigint, ${place.afterId ?? lastId}::uuid)
    ORDER BY version, id LIMIT ${customersAtOnce}`.execute(scope.trx);
  const last = rows.at(-1);
  if (!last) return null;
  const ids = [...new Set(rows.flatMap(({ id, company_id }) => (company_id ? [id, company_id] : [id])))];
  const settings = await loadSettings(scope);
  const splitDay = dayNumberOf(dayIn(now, settings.timeZone));
  const summaries = await buyerSummaries(scope, { settings, now, splitDay, buyerIds: ids });
  const next: FollowPlace = { clock: last.version, afterId: last.id };
  const living = summaries.filter(({ isLiving }) => isLiving);
  return { next, ...(await differingBuyers(scope, ids, living)) };
}

async function revalue(scope: WriteScope, buyers: readonly BuyerSummary[]): Promise<void> {
  const fit = await lastFit(scope);
  if (!fit || buyers.length === 0) return;
  const { timeZone, currency } = await loadSettings(scope);
  const assumptions = await loadAssumptions(scope);
  const valueBuyer = valueBuyersBy(valuationOf(FitResult.parse(fit.result), assumptions));
  const today = dayIn(scope.now, timeZone);
  const rows = buyers.map((buyer) =>
    valueRow(orderFacts(buyer), valueOne(buyer, { valueBuyer, assumptions, today }), {
      currency,
      computedAt: scope.now,
    }),
  );
  await writeValues(scope, rows);
}
