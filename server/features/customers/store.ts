import type { Selectable } from 'kysely';
import { AppError } from '../../../shared/errors/app-error.ts';
import { CustomerFields } from '../../../shared/features/customers/customer-fields.ts';
import type { Customer, Identity } from '../../../shared/features/customers/model.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import type { CustomersTables } from './tables.ts';
import { loadViewer, type Viewer, visibleCustomers } from './visibility.ts';

export type CustomerRow = Selectable<CustomersTables['customers']>;
type IdentityRow = Selectable<CustomersTables['customer_identities']>;

export function toCustomer(row: CustomerRow, companyName: string): Customer {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    otherName: row.other_name,
    title: row.title,
    companyId: row.company_id,
    companyName,
    ownerId: row.owner_id,
    tier: row.tier,
    birthday: row.birthday,
    language: row.language,
    timeZone: row.time_zone,
    quietHours: row.quiet_from && row.quiet_to ? { from: row.quiet_from, to: row.quiet_to } : null,
    notes: row.notes,
    createdAt: row.created_at.toISOString(),
  };
}

export function toFields(row: CustomerRow): CustomerFields {
  return CustomerFields.parse(toCustomer(row, ''));
}

/** Undefined fields stay out of the statement. */
export function fieldColumns({
  otherName,
  companyId,
  ownerId,
  timeZone,
  ...sameName
}: Partial<CustomerFields>) {
  return {
    ...sameName,
    other_name: otherName,
    company_id: companyId,
    owner_id: ownerId,
    time_zone: timeZone,
  };
}

export function toIdentity(row: IdentityRow): Identity {
  return {
    id: row.id,
    kind: row.kind,
    value: row.value,
    display: row.display,
    isAlias: row.is_alias,
    origin: row.origin,
    originDetail: row.origin_detail,
    createdAt: row.created_at.toISOString(),
  };
}

/** A chain of merges longer than this is a loop. */
const longestMergeChain = 20;

/**
 * The living customer behind an id, also when it was merged away since the reader last saw it.
 * @throws AppError not-found when it is gone or this person may not see it.
 */
export async function requireCustomer(scope: ReadScope, viewer: Viewer, id: string): Promise<CustomerRow> {
  let wanted = id;
  for (let step = 0; step < longestMergeChain; step += 1) {
    const row = await scope.trx
      .selectFrom('customers')
      .selectAll()
      .where('organisation_id', '=', scope.organisationId)
      .where('id', '=', wanted)
      .where((eb) => visibleCustomers(eb, viewer))
      .executeTakeFirst();
    if (!row) break;
    if (!row.deleted_at) return row;
    if (!row.merged_into_id) break;
    wanted = row.merged_into_id;
  }
  throw new AppError('not-found', 'customers:notFound');
}

/** For features that write to a customer: the living id to write to. */
export async function requireCustomerId(scope: ReadScope, session: Session, id: string): Promise<string> {
  return (await requireCustomer(scope, await loadViewer(scope, session), id)).id;
}
