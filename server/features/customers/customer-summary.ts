import { type ExpressionBuilder, type RawBuilder, sql } from 'kysely';
import type { CustomerSummary } from '../../../shared/features/customers/customer-search.ts';
import type { Day } from '../../../shared/time/instant.ts';
import { instantJson } from '../../db/instant-json.ts';
import type { Schema } from '../../db/schema.ts';
import { ofCustomer } from './of-customer.ts';

/** The list row of a row of `customers` that the caller has found to be visible. */
export function summaryOf(
  _eb: ExpressionBuilder<Schema, 'customers'>,
  today: Day,
): RawBuilder<CustomerSummary> {
  return sql`json_build_object('id', customers.id, 'kind', customers.kind, 'name', customers.name,
    'otherName', customers.other_name, 'title', customers.title, 'tier', customers.tier,
    'companyId', customers.company_id, 'companyName', coalesce((SELECT company.name FROM customers AS company
      WHERE company.organisation_id = customers.organisation_id AND company.id = customers.company_id), ''),
    'ownerId', customers.owner_id, 'ownerName', coalesce((SELECT owner.name FROM staff AS owner
      WHERE owner.organisation_id = customers.organisation_id AND owner.id = customers.owner_id), ''),
    'address', ${oldestIdentity('email')}, 'phone', ${oldestIdentity('phone')},
    'latePromiseCount', (SELECT count(*) FROM promises WHERE ${ofCustomer('promises')}
      AND state = 'open' AND deleted_at IS NULL AND due_on < ${today}),
    'lastContactAt', (SELECT ${instantJson('max(happened_at)')} FROM interactions WHERE ${ofCustomer('interactions')}
      AND direction <> 'none' AND deleted_at IS NULL))`;
}

function oldestIdentity(kind: 'email' | 'phone'): RawBuilder<string> {
  return sql`coalesce((SELECT display FROM customer_identities WHERE ${ofCustomer('customer_identities')}
    AND kind = ${kind} AND deleted_at IS NULL ORDER BY is_alias, created_at, id LIMIT 1), '')`;
}
