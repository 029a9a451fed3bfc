import { sql } from 'kysely';
import { valueAtRisk } from '../../../shared/features/loyalty/value/value-at-risk.ts';
import type { PromptClock } from '../../../shared/features/prompts/prompt-clock.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { type Viewer, visibleCustomers } from '../customers/visibility.ts';
import { nextYearOf } from '../loyalty/value/of-row.ts';
import { mostAtRisk } from './most-at-risk.ts';
import { isOnList } from './on-list.ts';

/** More cards than this are not weighed in one request. */
const mostCards = 1000;

/** Of more on a person's list than can be weighed: who is owed soonest, then the most value at risk, then the latest changed. */
export async function whomToWeigh(
  { trx, organisationId }: ReadScope,
  { viewer, clock }: { viewer: Viewer; clock: PromptClock },
): Promise<string[]> {
  const { staffId } = viewer;
  const rows = await trx
    .selectFrom('customers')
    .leftJoin('customer_values as value', (join) =>
      join
        .onRef('value.organisation_id', '=', 'customers.organisation_id')
        .on('value.customer_id', '=', sql`coalesce(customers.company_id, customers.id)`),
    )
    .leftJoin(
      trx
        .selectFrom('promises')
        .select(['customer_id', (eb) => eb.fn.min<string>('due_on').as('due_on')])
        .where('organisation_id', '=', organisationId)
        .where('direction', '=', 'we')
        .where('state', '=', 'open')
        .where('deleted_at', 'is', null)
        .groupBy('customer_id')
        .as('owed'),
      'owed.customer_id',
      'customers.id',
    )
    .select(['customers.id', 'customers.version', 'owed.due_on as owedOn', 'currency', 'frequency'])
    .select(['first_on', 'last_on', 'low_minor', 'value_minor', 'high_minor'])
    .where('customers.organisation_id', '=', organisationId)
    .where('customers.deleted_at', 'is', null)
    .where((eb) => visibleCustomers(eb, viewer))
    .where(isOnList(staffId))
    .execute();
  if (rows.length <= mostCards) return rows.sort(latestFirst).map(({ id }) => id);
  const first = rows
    .filter(({ owedOn }) => owedOn !== null)
    .map((row) => ({ ...row, risk: riskOf(row, clock) }))
    .sort((a, b) => compareDays(a.owedOn!, b.owedOn!) || b.risk - a.risk || latestFirst(a, b))
    .slice(0, mostCards);
  const others = rows.filter(({ owedOn }) => owedOn === null);
  const further = mostAtRisk(others, mostCards - first.length, {
    riskOf: (row) => riskOf(row, clock),
    compare: latestFirst,
  });
  return [...first, ...further].map(({ id }) => id);
}

type Changed = { id: string; version: number };
/** Equals among those weighed stay in this order. */
const latestFirst = (a: Changed, b: Changed) => b.version - a.version || (a.id < b.id ? -1 : 1);
const compareDays = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

type ValueColumns = {
  frequency: number | null;
  first_on: string | null;
  last_on: string | null;
  currency: string | null;
  low_minor: number | null;
  value_minor: number | null;
  high_minor: number | null;
};

/** Below 0 where it is not known. */
function riskOf(row: ValueColumns, { loyalty, today }: PromptClock): number {
  const glance = {
    ...{ of: 'customer' as const, meanSpendMinor: null, currency: row.currency!, frequency: row.frequency! },
    ...{ firstOn: row.first_on!, lastOn: row.last_on! },
    nextYear: nextYearOf(row),
  };
  return valueAtRisk(glance, loyalty.value, today)?.risk?.midMinor ?? -1;
}
