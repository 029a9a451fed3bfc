import { type RawBuilder, sql } from 'kysely';

/** Rows that belong to the row `customers`. `table` is never input. */
export const ofCustomer = (table: string): RawBuilder<boolean> =>
  sql.raw(`${table}.organisation_id = customers.organisation_id AND ${table}.customer_id = customers.id`);
