import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { type CustomerPromise, PromiseDirection } from '../../../shared/features/promises/model.ts';
import { dayIn } from '../../../shared/time/day.ts';
import { Day } from '../../../shared/time/instant.ts';
import type { Session } from '../../auth/session.ts';
import { askKept } from '../../db/kept-statements.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import type { Schema } from '../../db/schema.ts';
import { loadSettings } from '../administration/load-settings.ts';
import { viewerUnder, visibleCustomers } from '../customers/visibility.ts';
import { promiseColumns, toPromise } from './store.ts';

export const ListPromises = z.object({
  /** `team` is the reader's own team and the teams they lead; `late` is everyone's that is late. */
  whose: z.enum(['mine', 'team', 'late', 'all']),
  state: z.enum(['open', 'settled']).default('open'),
  direction: PromiseDirection.nullish(),
  /** Where the page before ended. */
  cursor: z.object({ dueOn: Day, id: z.uuid() }).nullish(),
  limit: z.number().int().min(1).max(200).default(50),
});

type ListedPromise = { promise: CustomerPromise; customerName: string; ownerName: string };
export type PromisePage = {
  items: ListedPromise[];
  nextCursor: { dueOn: string; id: string } | null;
  /** Of all pages, as long as this one holds any. */
  total: number;
};

type Builder = ExpressionBuilder<Schema, 'promises' | 'customers'>;

/** Open ones by the day they are due, the most pressing first; settled ones the latest first. */
export async function listPromises(
  scope: ReadScope,
  { session, now }: { session: Session; now: Date },
  input: z.output<typeof ListPromises>,
): Promise<PromisePage> {
  const settings = await loadSettings(scope);
  const viewer = viewerUnder(settings, session);
  const today = dayIn(now, settings.timeZone);
  const isOpen = input.state === 'open' || input.whose === 'late';
  const matching = scope.trx
    .selectFrom('promises')
    .innerJoin('customers', (join) =>
      join
        .onRef('customers.organisation_id', '=', 'promises.organisation_id')
        .onRef('customers.id', '=', 'promises.customer_id'),
    )
    .where('promises.organisation_id', '=', scope.organisationId)
    .where('promises.deleted_at', 'is', null)
    .where('customers.deleted_at', 'is', null)
    .where('promises.state', isOpen ? '=' : '!=', 'open')
    .where((eb) => visibleCustomers(eb, viewer))
    .where((eb) => ownedBy(eb, input.whose, session.staffId))
    .$if(input.whose === 'late', (query) => query.where('promises.due_on', '<', today))
    .$if(input.direction != null, (query) => query.where('promises.direction', '=', input.direction!));

  const order = isOpen ? 'asc' : 'desc';
  const { cursor } = input;
  const page = scope.trx
    .with('matching', () => matching.select(promiseColumns).select('customers.name as customer_name'))
    .selectFrom('matching as promise')
    .innerJoin('staff', (join) =>
      join.on('staff.organisation_id', '=', scope.organisationId).onRef('staff.id', '=', 'promise.owner_id'),
    )
    .$if(cursor != null, (query) =>
      query.where(
        isOpen
          ? sql<SqlBool>`(promise.due_on, promise.id) > (${cursor!.dueOn}::date, ${cursor!.id}::uuid)`
          : sql<SqlBool>`(promise.due_on, promise.id) < (${cursor!.dueOn}::date, ${cursor!.id}::uuid)`,
      ),
    )
    .selectAll('promise')
    .select((eb) => [
      'staff.name as owner_name',
      eb.selectFrom('matching').select(eb.fn.countAll<number>().as('total')).as('total'),
    ])
    .orderBy('promise.due_on', order)
    .orderBy('promise.id', order)
    .limit(input.limit + 1);
  const rows = await askKept(scope.trx, page);
  const items = rows.slice(0, input.limit);
  const last = rows.length > input.limit ? items.at(-1) : undefined;
  return {
    items: items.map((row) => ({
      promise: toPromise(row),
      customerName: row.customer_name,
      ownerName: row.owner_name,
    })),
    nextCursor: last ? { dueOn: last.due_on, id: last.id } : null,
    total: rows[0]?.total ?? 0,
  };
}

function ownedBy(eb: Builder, whose: 'mine' | 'team' | 'late' | 'all', staffId: string): Expression<SqlBool> {
  if (whose === 'mine') return eb('promises.owner_id', '=', staffId);
  if (whose !== 'team') return sql<SqlBool>`true`;
  return sql<SqlBool>`promises.owner_id IN (
    SELECT mate.id FROM staff AS mate JOIN teams
      ON teams.organisation_id = mate.organisation_id AND teams.id = mate.team_id
    WHERE mate.organisation_id = promises.organisation_id
      AND (teams.lead_id = ${staffId}
        OR teams.id = (SELECT me.team_id FROM staff AS me
          WHERE me.organisation_id = promises.organisation_id AND me.id = ${staffId})))`;
}
