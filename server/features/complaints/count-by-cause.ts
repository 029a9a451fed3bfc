import { sql } from 'kysely';
import { z } from 'zod';
import { addDays, dayIn } from '../../../shared/time/day.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { loadSettings } from '../administration/load-settings.ts';
import { viewerUnder, visibleCustomers } from '../customers/visibility.ts';

export const CountByCause = z.object({ days: z.number().int().min(1).max(3650).default(90) });

export type CauseCount = {
  /** Null: nobody has decided yet. */
  causeId: string | null;
  total: number;
  open: number;
  /** Checked and found true, wholly or in part. */
  found: number;
  /** Answers given on or before the day they were due, of those whose day has come or that were given. */
  inTime: number;
  due: number;
};

/** Of what was received in the last days about customers the reader sees, the most frequent cause first. */
export async function countByCause(
  scope: ReadScope,
  { session, now }: { session: Session; now: Date },
  { days }: z.output<typeof CountByCause>,
): Promise<CauseCount[]> {
  const settings = await loadSettings(scope);
  const viewer = viewerUnder(settings, session);
  const today = dayIn(now, settings.timeZone);
  return scope.trx
    .selectFrom('complaints')
    .innerJoin('customers', (join) =>
      join
        .onRef('customers.organisation_id', '=', 'complaints.organisation_id')
        .onRef('customers.id', '=', 'complaints.customer_id'),
    )
    .innerJoin('promises', (join) =>
      join
        .onRef('promises.organisation_id', '=', 'complaints.organisation_id')
        .onRef('promises.id', '=', 'complaints.promise_id'),
    )
    .where('complaints.organisation_id', '=', scope.organisationId)
    .where('complaints.received_on', '>', addDays(today, -days))
    .where('complaints.state', '!=', 'withdrawn')
    .where('customers.deleted_at', 'is', null)
    .where((eb) => visibleCustomers(eb, viewer))
    .select([
      'complaints.cause_id as causeId',
      sql<number>`count(*)::int`.as('total'),
      sql<number>`(count(*) FILTER (WHERE complaints.closed_at IS NULL))::int`.as('open'),
      sql<number>`(count(*) FILTER (WHERE complaints.verdict IN ('true', 'partly')))::int`.as('found'),
      sql<number>`(count(*) FILTER (WHERE promises.state = 'kept'
        AND (promises.settled_at AT TIME ZONE ${settings.timeZone})::date <= promises.due_on))::int`.as(
        'inTime',
      ),
      sql<number>`(count(*) FILTER (WHERE promises.state != 'open' OR promises.due_on < ${today}))::int`.as(
        'due',
      ),
    ])
    .groupBy('complaints.cause_id')
    .orderBy('total', 'desc')
    .orderBy('causeId')
    .execute();
}
