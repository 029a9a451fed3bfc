import { type RawBuilder, sql } from 'kysely';

/** Of the row `customers`: a company, or a person without a living one. Companies are judged with what their people do. */
export const isBuyer: RawBuilder<boolean> = sql<boolean>`NOT EXISTS (SELECT FROM customers AS employer
  WHERE employer.organisation_id = customers.organisation_id AND employer.id = customers.company_id
    AND employer.deleted_at IS NULL)`;

/** Of the buyer in the row `customers`: itself and its people. To be joined LATERAL. */
export const members: RawBuilder<unknown> = sql`(SELECT array_agg(member.id) AS ids FROM customers AS member
  WHERE member.organisation_id = customers.organisation_id
    AND (member.id = customers.id OR member.company_id = customers.id))`;
