import { sql } from 'kysely';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { CostEntry, Grain, InsightRule, Span } from '../../../shared/features/insight/model.ts';
import { keepableShare, type ReasonCount } from '../../../shared/features/insight/reason-shares.ts';
import { type PeriodSpending, spending } from '../../../shared/features/insight/spending.ts';
import type { Interval } from '../../../shared/statistics/wilson-interval.ts';
import type { Session } from '../../auth/session.ts';
import { inSlices } from '../../db/in-slices.ts';
import type { ReadScope, WriteScope } from '../../db/organisation-scope.ts';
import { loadSettings } from '../administration/load-settings.ts';
import { loadBucket } from './bucket.ts';
import { countReasons } from './count-reasons.ts';
import { loadReasons } from './loss-reasons.ts';

const most = 2000;

/** Adds entries, or says known ones anew; the currency is the organisation's. */
export async function saveCosts(
  scope: WriteScope,
  session: Session,
  { entries }: { entries: readonly CostEntry[] },
): Promise<void> {
  const { currency } = await loadSettings(scope);
  const rows = entries.map(({ id, monthOn, kind, aim, amountMinor, note }) => ({
    organisation_id: scope.organisationId,
    ...{ id, month_on: monthOn, kind, aim, currency, amount_minor: amountMinor, note },
    ...{ created_by: session.staffId, created_at: scope.now, deleted_at: null },
  }));
  await inSlices(rows, (slice) =>
    scope.trx
      .insertInto('cost_entries')
      .values(slice)
      .onConflict((conflict) =>
        conflict.columns(['organisation_id', 'id']).doUpdateSet(({ ref }) => ({
          month_on: ref('excluded.month_on'),
          kind: ref('excluded.kind'),
          aim: ref('excluded.aim'),
          currency: ref('excluded.currency'),
          amount_minor: ref('excluded.amount_minor'),
          note: ref('excluded.note'),
        })),
      )
      .execute(),
  );
}

export async function removeCost(scope: WriteScope, { id }: { id: string }): Promise<void> {
  const removed = await scope.trx
    .updateTable('cost_entries')
    .set({ deleted_at: scope.now })
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (removed.numUpdatedRows === 0n) throw new AppError('not-found', 'costs:notFound');
}

/** Latest month first; what was entered in a currency of earlier is left out. */
export async function listCosts(scope: ReadScope): Promise<CostEntry[]> {
  const { currency } = await loadSettings(scope);
  return scope.trx
    .selectFrom('cost_entries')
    .select(['id', 'month_on as monthOn', 'kind', 'aim', 'amount_minor as amountMinor', 'note'])
    .where('organisation_id', '=', scope.organisationId)
    .where('deleted_at', 'is', null)
    .where('currency', '=', currency)
    .orderBy('month_on', 'desc')
    .orderBy('kind')
    .orderBy('id')
    .limit(most)
    .execute();
}

export type Spending = {
  periods: PeriodSpending[];
  keepable: Interval & { from: 'reasons' | 'assumption' };
};

/** The share that could have been kept is what the noted reasons say, or the assumption while they are too few. */
export async function loadSpending(
  scope: ReadScope,
  session: Session,
  { grain }: { grain: Grain },
): Promise<Spending> {
  const { periods, rule } = await loadBucket(scope, session, { grain });
  const { currency } = await loadSettings(scope);
  const costs = await scope.trx
    .selectFrom('cost_entries')
    .select(['month_on as monthOn', 'aim', sql<number>`sum(amount_minor)`.as('amountMinor')])
    .where('organisation_id', '=', scope.organisationId)
    .where('deleted_at', 'is', null)
    .where('currency', '=', currency)
    .groupBy(['month_on', 'aim'])
    .execute();
  const whole: Span = { from: periods[0]?.from ?? '1970-01-01', to: periods.at(-1)?.to ?? '1970-01-01' };
  const keepable = await keepableIn(scope, await countReasons(scope, session, whole), rule);
  return { periods: spending(periods, costs, { grain, keepable }), keepable };
}

async function keepableIn(
  scope: ReadScope,
  counts: readonly ReasonCount[],
  rule: InsightRule,
): Promise<Spending['keepable']> {
  const said = keepableShare(counts, await loadReasons(scope));
  if (said) return { ...said, from: 'reasons' };
  const { keepableLowPercent, keepableHighPercent } = rule;
  return { low: keepableLowPercent / 100, high: keepableHighPercent / 100, from: 'assumption' };
}
