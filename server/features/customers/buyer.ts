import { type RawBuilder, sql } from 'kysely';

/** To be joined to the row `customers`: the company it belongs to, as long as that is not archived. */
export const livingCompany: RawBuilder<unknown> = sql`LEFT JOIN customers AS company
  ON company.organisation_id = customers.organisation_id AND company.id = customers.company_id AND company.deleted_at IS NULL`;

/** A company buys through its people; who is in none buys for themselves. */
export const buyerId: RawBuilder<string> = sql<string>`coalesce(company.id, customers.id)`;
