import type { z } from 'zod';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { NewPurchase } from '../../../shared/features/purchases/model.ts';
import type { Session } from '../../auth/session.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { fromPerson, type Source } from '../customers/identities.ts';
import { requireCustomerId } from '../customers/store.ts';
import { touchCustomers } from '../customers/touch.ts';
import { announce } from '../integrations/announce.ts';

export type PurchaseInput = z.output<typeof NewPurchase>;

/**
 * The order number is what makes a purchase the same: recorded again, it takes the new state and keeps its id.
 * Returns that id.
 */
export async function recordPurchase(
  scope: WriteScope,
  session: Session,
  input: PurchaseInput,
  source: Source = fromPerson,
): Promise<string> {
  const customerId = await requireCustomerId(scope, session, input.customerId);
  const known = await findPurchase(scope, input);
  // Moving an order between customers takes the right to see both.
  if (known) await requireOwnNumber(scope, session, { customerId: known.customer_id, number: input.number });
  const id = known?.id ?? input.id;
  await (known ? updatePurchase(scope, id, columns(input, customerId)) : insertPurchase());
  await replaceLines(scope, id, input.lines);
  await touchCustomers(scope, known ? [customerId, known.customer_id] : [customerId]);
  const { number, kind, orderedAt, currency, amountMinor } = input;
  const told = { id, customerId, number, kind, orderedAt, currency, amountMinor };
  await announce(scope, 'purchase.recorded', told);
  return id;

  function insertPurchase() {
    const made = { origin: source.origin, origin_detail: source.originDetail, created_at: scope.now };
    const key = { organisation_id: scope.organisationId, id };
    return scope.trx
      .insertInto('purchases')
      .values({ ...key, ...columns(input, customerId), ...made })
      .execute();
  }
}

function columns(input: PurchaseInput, customerId: string) {
  return {
    customer_id: customerId,
    number: input.number,
    kind: input.kind,
    ordered_at: new Date(input.orderedAt),
    currency: input.currency,
    amount_minor: input.amountMinor,
    cost_minor: input.costMinor,
    deleted_at: null,
  };
}

function updatePurchase(scope: WriteScope, id: string, set: ReturnType<typeof columns>) {
  return scope.trx
    .updateTable('purchases')
    .set(set)
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', id)
    .execute();
}

/** By number before id: two rows can be meant only when a number was corrected to one that is taken. */
function findPurchase(scope: WriteScope, { id, number }: PurchaseInput) {
  return scope.trx
    .selectFrom('purchases')
    .select(['id', 'customer_id'])
    .where('organisation_id', '=', scope.organisationId)
    .where((eb) => eb.or([eb('number', '=', number), eb('id', '=', id)]))
    .orderBy((eb) => eb('number', '=', number), 'desc')
    .limit(1)
    .executeTakeFirst();
}

async function requireOwnNumber(
  scope: WriteScope,
  session: Session,
  { customerId, number }: { customerId: string; number: string },
): Promise<void> {
  await requireCustomerId(scope, session, customerId).catch(() => {
    throw new AppError('conflict', 'purchases:otherCustomersNumber', { number });
  });
}

async function replaceLines(scope: WriteScope, purchaseId: string, lines: PurchaseInput['lines']) {
  await scope.trx
    .deleteFrom('purchase_lines')
    .where('organisation_id', '=', scope.organisationId)
    .where('purchase_id', '=', purchaseId)
    .execute();
  if (lines.length === 0) return;
  const rows = lines.map(({ product, quantity, amountMinor }, position) => ({
    organisation_id: scope.organisationId,
    purchase_id: purchaseId,
    position,
    product,
    quantity,
    amount_minor: amountMinor,
  }));
  await scope.trx.insertInto('purchase_lines').values(rows).execute();
}
