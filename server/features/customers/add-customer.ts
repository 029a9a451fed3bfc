import type { z } from 'zod';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { NewCustomer } from '../../../shared/features/customers/model.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope, WriteScope } from '../../db/organisation-scope.ts';
import { announce } from '../integrations/announce.ts';
import { fromPerson, identityRow, loadIdentityRules, type Source } from './identities.ts';
import { markOpened } from './mark-opened.ts';
import { refreshSearchText } from './refresh-search-text.ts';
import { seekDuplicatesOf } from './seek-duplicates.ts';
import { requireCustomer } from './store.ts';
import { loadViewer } from './visibility.ts';

export type CustomerInput = z.output<typeof NewCustomer>;

/** A second call with the same id changes nothing. Returns the customer's id. */
export async function addCustomer(
  scope: WriteScope,
  session: Session,
  input: CustomerInput,
  source: Source = fromPerson,
): Promise<string> {
  const viewer = await loadViewer(scope, session);
  if (await customerExists(scope, input.id)) return (await requireCustomer(scope, viewer, input.id)).id;
  const companyId = input.companyId && (await requireCompany(scope, session, input.companyId));
  if (input.ownerId) await requireColleague(scope, input.ownerId);

  await scope.trx
    .insertInto('customers')
    .values(customerRow(scope, { ...input, companyId }, source))
    .execute();
  const rules = await loadIdentityRules(scope);
  const rows = input.identities.map((identity) =>
    identityRow(scope, rules, { customerId: input.id, identity, source }),
  );
  const distinct = [...new Map(rows.map((row) => [`${row.kind}:${row.value}`, row])).values()];
  if (distinct.length > 0) {
    await scope.trx
      .insertInto('customer_identities')
      .values(distinct)
      .onConflict((conflict) => conflict.columns(['organisation_id', 'id']).doNothing())
      .execute();
  }
  await refreshSearchText(scope, [input.id]);
  await seekDuplicatesOf(scope, [input.id]);
  await markOpened(scope, session, { customerId: input.id });
  await announce(scope, 'customer.added', { id: input.id, kind: input.kind });
  return input.id;
}

function customerRow(scope: WriteScope, input: CustomerInput, source: Source) {
  return {
    organisation_id: scope.organisationId,
    id: input.id,
    kind: input.kind,
    name: input.name,
    other_name: input.otherName,
    title: input.title,
    company_id: input.companyId,
    owner_id: input.ownerId,
    tier: input.tier,
    birthday: input.birthday,
    language: input.language,
    time_zone: input.timeZone,
    notes: input.notes,
    origin: source.origin,
    origin_detail: source.originDetail,
    created_at: scope.now,
    version: scope.clock,
  };
}

async function customerExists(scope: ReadScope, id: string): Promise<boolean> {
  const row = await scope.trx
    .selectFrom('customers')
    .select('id')
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}

/** @throws AppError invalid when the id is no company this person can see. */
export async function requireCompany(scope: ReadScope, session: Session, id: string): Promise<string> {
  const company = await requireCustomer(scope, await loadViewer(scope, session), id);
  if (company.kind !== 'company')
    throw new AppError('invalid', 'customers:notACompany', { name: company.name });
  return company.id;
}

/** @throws AppError invalid when nobody of this organisation has the id. */
export async function requireColleague(scope: ReadScope, staffId: string): Promise<void> {
  const row = await scope.trx
    .selectFrom('staff')
    .select('id')
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', staffId)
    .executeTakeFirst();
  if (!row) throw new AppError('invalid', 'customers:noSuchColleague');
}
