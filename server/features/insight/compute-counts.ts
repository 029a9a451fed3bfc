import { sql } from 'kysely';
import { NIL } from 'uuid';
import type { CohortGrain } from '../../../shared/features/insight/model.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { orderDays, type Reckoning } from './compute-spells.ts';

const owner = sql`coalesce(customers.owner_id, ${NIL}::uuid)`;
const withCustomers = (table: string) =>
  sql.raw(
    `JOIN customers ON customers.organisation_id = ${table}.organisation_id AND customers.id = ${table}.customer_id`,
  );

/** Counts the spells by month and owner: dashboards read these few rows. */
export async function countMonths({ trx, organisationId }: ReadScope): Promise<void> {
  await trx.deleteFrom('bucket_months').where('organisation_id', '=', organisationId).execute();
  await sql`
    INSERT INTO bucket_months (organisation_id, month_on, owner_id, won, lost, regained)
    SELECT ${organisationId}::uuid, date_trunc('month', turned_on)::date, ${owner},
      count(*) FILTER (WHERE turn = 'won'), count(*) FILTER (WHERE turn = 'lost'), count(*) FILTER (WHERE turn = 'regained')
    FROM (SELECT organisation_id, customer_id, began_on AS turned_on, began AS turn FROM customer_spells
        WHERE organisation_id = ${organisationId}
      UNION ALL SELECT organisation_id, customer_id, ended_on, 'lost' FROM customer_spells
        WHERE organisation_id = ${organisationId} AND ended_on IS NOT NULL) AS turns
    ${withCustomers('turns')} GROUP BY 2, 3`.execute(trx);
}

/** Who came in the same month or quarter: how many are still customers, and how many ordered, period after period. */
export async function countCohorts(
  scope: ReadScope,
  reckoning: Reckoning,
  grain: CohortGrain,
): Promise<void> {
  const { trx, organisationId } = scope;
  const monthsOf = { month: 1, quarter: 3 }[grain];
  const period = (day: string) =>
    sql`((extract(year FROM ${sql.raw(day)}) * 12 + extract(month FROM ${sql.raw(day)}) - 1)::int / ${sql.lit(monthsOf)})`;
  // The planner cannot know how many rows the parts give; a nested loop over 100,000 customers' took more than ten minutes.
  await sql`SET LOCAL enable_nestloop = off`.execute(trx);
  await sql`
    INSERT INTO cohort_cells (organisation_id, grain, cohort_on, age, owner_id, begun, ended, ordered)
    WITH cohorts AS (
      SELECT organisation_id, customer_id, date_trunc(${grain}, began_on)::date AS cohort_on, ${period('began_on')} AS first
      FROM customer_spells WHERE organisation_id = ${organisationId} AND began = 'won'),
    turns AS (
      SELECT customer_id, ${period('began_on')} AS period, 1 AS begun, 0 AS ended, 0 AS ordered FROM customer_spells
        WHERE organisation_id = ${organisationId}
      UNION ALL SELECT customer_id, ${period('ended_on')}, 0, 1, 0 FROM customer_spells
        WHERE organisation_id = ${organisationId} AND ended_on IS NOT NULL
      UNION ALL SELECT DISTINCT customer_id, ${period('day')}, 0, 0, 1 FROM (${orderDays(scope, reckoning)}) AS days)
    SELECT ${organisationId}::uuid, ${grain}, cohort_on, period - first, ${owner}, sum(begun), sum(ended), sum(ordered)
    FROM turns JOIN cohorts USING (customer_id) ${withCustomers('cohorts')} GROUP BY 3, 4, 5`.execute(trx);
  await sql`SET LOCAL enable_nestloop TO DEFAULT`.execute(trx);
}

/**
 * How many months first spells lasted: who left did so in the course of that month, who stays was followed for so many whole
 * ones, so that the curve at a month tells who stayed to its end. A customer's source is who brought them, else how their record came to be.
 */
export async function countSurvival({ trx, organisationId }: ReadScope, { today }: Reckoning): Promise<void> {
  await trx.deleteFrom('survival_months').where('organisation_id', '=', organisationId).execute();
  await sql`
    INSERT INTO survival_months (organisation_id, owner_id, tier, source, months, lost, staying)
    SELECT ${organisationId}::uuid, ${owner}, coalesce(tier, ''),
      CASE WHEN customers.id IN (SELECT unnest(ARRAY[referred.id, referred.company_id]) FROM referrals
          JOIN customers AS referred ON referred.organisation_id = referrals.organisation_id
            AND referred.id = referrals.customer_id
          WHERE referrals.organisation_id = ${organisationId} AND referrals.deleted_at IS NULL)
        THEN 'referred' ELSE origin END,
      CASE WHEN ended_on IS NULL THEN floor((${today}::date - began_on) / 30.4375)
        ELSE ceil((ended_on - began_on) / 30.4375) END::int, count(ended_on), count(*) - count(ended_on)
    FROM customer_spells ${withCustomers('customer_spells')}
    WHERE customer_spells.organisation_id = ${organisationId} AND began = 'won' GROUP BY 2, 3, 4, 5`.execute(
    trx,
  );
}
