import { sql } from 'kysely';
import { type AliveRange, aliveRange } from '../../../shared/features/loyalty/value/alive.ts';
import type { ValueRange } from '../../../shared/features/loyalty/value/value-glance.ts';
import type { CustomerPromise } from '../../../shared/features/promises/model.ts';
import type { PromptClock } from '../../../shared/features/prompts/prompt-clock.ts';
import { addDays } from '../../../shared/time/day.ts';
import type { Day } from '../../../shared/time/instant.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { type Viewer, visibleCustomers } from '../customers/visibility.ts';
import { nextYearOf } from '../loyalty/value/of-row.ts';
import { promiseColumns, toPromise } from '../promises/store.ts';
import type { customersOf } from './customers-of.ts';

type Theirs = ReturnType<typeof customersOf>;
type Asked = { fromId: string; theirs: Theirs; viewer: Viewer; clock: PromptClock };

type RiskyCustomer = {
  id: string;
  name: string;
  currency: string;
  nextYear: ValueRange;
  alive: AliveRange | null;
};
type OwedSoon = { promise: CustomerPromise; customerName: string };

/** All that somebody looks after, in figures; the lists hold the most pressing ten. */
export type Portfolio = {
  customers: number;
  promises: { open: number; late: number; thisWeek: number; theyOwe: number };
  openComplaints: number;
  /** Their buyers' ranges added up, one entry for each currency. */
  nextYear: (ValueRange & { currency: string; buyers: number })[];
  /** Null where no model says whether buyers still buy. */
  atRisk: RiskyCustomer[] | null;
  owedSoon: OwedSoon[];
};

const most = 10;
/** Above, a buyer probably still buys (extension: “Probably still buying”). */
const likelyAlive = 0.75;

export async function readPortfolio(scope: ReadScope, asked: Asked): Promise<Portfolio> {
  const { customers } = await asked.theirs
    .select((eb) => eb.fn.countAll<number>().as('customers'))
    .executeTakeFirstOrThrow();
  return {
    customers,
    promises: await countPromises(scope, asked),
    openComplaints: await countComplaints(scope, asked),
    nextYear: await addUpValues(scope, asked),
    atRisk: await listAtRisk(scope, asked),
    owedSoon: await listOwedSoon(scope, asked),
  };
}

const weekOn = (today: Day) => addDays(today, 7);

function countPromises({ trx, organisationId }: ReadScope, { fromId, clock: { today } }: Asked) {
  return trx
    .selectFrom('promises')
    .select((eb) => [
      eb.fn.countAll<number>().as('open'),
      eb.fn.countAll<number>().filterWhere('due_on', '<', today).as('late'),
      eb.fn
        .countAll<number>()
        .filterWhere(eb.between('due_on', today, weekOn(today)))
        .as('thisWeek'),
      eb.fn.countAll<number>().filterWhere('direction', '=', 'they').as('theyOwe'),
    ])
    .where('organisation_id', '=', organisationId)
    .where('owner_id', '=', fromId)
    .where('state', '=', 'open')
    .where('deleted_at', 'is', null)
    .executeTakeFirstOrThrow();
}

async function countComplaints({ trx, organisationId }: ReadScope, { fromId }: Asked): Promise<number> {
  const { open } = await trx
    .selectFrom('complaints')
    .select((eb) => eb.fn.countAll<number>().as('open'))
    .where('organisation_id', '=', organisationId)
    .where('owner_id', '=', fromId)
    .where('closed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return open;
}

const valuesOf = ({ trx, organisationId }: ReadScope, { theirs }: Asked) =>
  trx
    .selectFrom('customer_values')
    .where('customer_values.organisation_id', '=', organisationId)
    .where('customer_values.customer_id', 'in', theirs.select('customers.id'))
    .where('value_minor', 'is not', null);

function addUpValues(scope: ReadScope, asked: Asked) {
  const sum = (column: string) => sql<number>`sum(${sql.ref(column)})::float8`;
  return valuesOf(scope, asked)
    .select((eb) => [
      'currency',
      eb.fn.countAll<number>().as('buyers'),
      sum('low_minor').as('lowMinor'),
      sum('value_minor').as('midMinor'),
      sum('high_minor').as('highMinor'),
    ])
    .groupBy('currency')
    .orderBy('currency')
    .execute();
}

/** By what may be lost: the value of the next year times the doubt that they still buy. */
async function listAtRisk(scope: ReadScope, asked: Asked): Promise<RiskyCustomer[] | null> {
  const { today, loyalty } = asked.clock;
  if (!loyalty.value?.alive) return null;
  const rows = await valuesOf(scope, asked)
    .innerJoin('customers', (join) =>
      join
        .onRef('customers.organisation_id', '=', 'customer_values.organisation_id')
        .onRef('customers.id', '=', 'customer_values.customer_id'),
    )
    .selectAll('customer_values')
    .select('customers.name')
    .where('alive', '<', likelyAlive)
    .where((eb) => visibleCustomers(eb, asked.viewer))
    .orderBy(sql`value_minor * (1 - alive) DESC`)
    .orderBy('customer_values.customer_id')
    .limit(most)
    .execute();
  return rows.map((row) => ({
    id: row.customer_id,
    name: row.name,
    currency: row.currency,
    nextYear: nextYearOf(row)!,
    alive: aliveRange(
      loyalty.value,
      { frequency: row.frequency, firstOn: row.first_on, lastOn: row.last_on },
      today,
    ),
  }));
}

async function listOwedSoon(
  { trx, organisationId }: ReadScope,
  { fromId, theirs, viewer, clock: { today } }: Asked,
): Promise<OwedSoon[]> {
  const rows = await trx
    .selectFrom('promises')
    .innerJoin('customers', (join) =>
      join
        .onRef('customers.organisation_id', '=', 'promises.organisation_id')
        .onRef('customers.id', '=', 'promises.customer_id'),
    )
    .select(promiseColumns)
    .select('customers.name as customer_name')
    .where('promises.organisation_id', '=', organisationId)
    .where('promises.customer_id', 'in', theirs.select('customers.id'))
    .where('promises.owner_id', '=', fromId)
    .where('promises.direction', '=', 'we')
    .where('promises.state', '=', 'open')
    .where('promises.deleted_at', 'is', null)
    .where('promises.due_on', '<=', weekOn(today))
    .where((eb) => visibleCustomers(eb, viewer))
    .orderBy('promises.due_on')
    .orderBy('promises.id')
    .limit(most)
    .execute();
  return rows.map((row) => ({ promise: toPromise(row), customerName: row.customer_name }));
}
