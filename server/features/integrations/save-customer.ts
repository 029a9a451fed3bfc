import { v7 as uuidv7 } from 'uuid';
import { AppError } from '../../../shared/errors/app-error.ts';
import { NewCustomer } from '../../../shared/features/customers/model.ts';
import { normaliseIdentity } from '../../../shared/features/customers/normalise-identity.ts';
import type { CustomerToSave, Saved } from '../../../shared/features/integrations/api-shapes.ts';
import type { ReadScope, WriteScope } from '../../db/organisation-scope.ts';
import { addCustomer } from '../customers/add-customer.ts';
import { changeCustomer } from '../customers/change-customer.ts';
import { addIdentity, loadIdentityRules } from '../customers/identities.ts';
import type { Actor } from './actor.ts';

/** Who has one of the identities is the customer meant: their fields take what was sent, missing identities are added. */
export async function saveCustomer(
  scope: WriteScope,
  { session, source }: Actor,
  { identities: named, ...fields }: CustomerToSave,
): Promise<Saved> {
  const identities = named.map((identity) => ({ id: uuidv7(), ...identity }));
  const holders = await holdersOf(scope, named);
  if (holders.length > 1)
    throw new AppError('conflict', 'integrations:severalCustomers', { count: holders.length });
  const [known] = holders;
  if (known === undefined) {
    const added = NewCustomer.parse({ kind: 'person', ...fields, id: uuidv7(), identities });
    const id = await addCustomer(scope, session, added, source);
    return { id, customerId: id, isNew: true };
  }
  await changeCustomer(scope, session, { id: known, before: {}, after: fields });
  for (const identity of identities)
    await addIdentity(scope, session, { customerId: known, identity }, source);
  return { id: known, customerId: known, isNew: false };
}

async function holdersOf(scope: ReadScope, identities: CustomerToSave['identities']): Promise<string[]> {
  const { country } = await loadIdentityRules(scope);
  const keys = identities.map(({ kind, display }) => {
    const value = normaliseIdentity(kind, display, country);
    if (!value) throw new AppError('invalid', `customers:unreadable.${kind}`, { text: display });
    return { kind, value };
  });
  const rows = await scope.trx
    .selectFrom('customer_identities')
    .select('customer_id')
    .distinct()
    .where('organisation_id', '=', scope.organisationId)
    .where('deleted_at', 'is', null)
    .where((eb) => eb.or(keys.map((key) => eb.and(key))))
    .execute();
  return rows.map(({ customer_id }) => customer_id);
}
