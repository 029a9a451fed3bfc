import type { BulletinRecipient } from '../../../shared/features/bulletins/model.ts';
import { reasonsToLeaveOut } from '../../../shared/features/bulletins/reason-to-leave-out.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { loadPurposes } from '../consents/load-purposes.ts';
import { type Buyer, loadBuyers } from './buyers.ts';
import { loadInformed } from './load-informed.ts';
import { type BulletinRow, loadBulletin } from './store.ts';

/** Whom it went to and whom not; of a draft, how that would be now. */
export async function listRecipients(
  scope: ReadScope,
  { id, now }: { id: string; now: Date },
): Promise<BulletinRecipient[]> {
  const bulletin = await loadBulletin(scope, id);
  if (bulletin.sent_at === null)
    return (await chooseRecipients(scope, bulletin, now)).map(({ lastBoughtAt, ...recipient }) => ({
      ...recipient,
      lastBoughtAt: lastBoughtAt.toISOString(),
    }));
  const rows = await scope.trx
    .selectFrom('bulletin_recipients as recipient')
    .innerJoin('customers', (join) =>
      join
        .onRef('customers.organisation_id', '=', 'recipient.organisation_id')
        .onRef('customers.id', '=', 'recipient.customer_id'),
    )
    .select([
      'customers.id as customerId',
      'name as customerName',
      'quantity',
      'last_bought_at',
      'state',
      'because',
    ])
    .where('recipient.organisation_id', '=', scope.organisationId)
    .where('bulletin_id', '=', id)
    .orderBy('quantity', 'desc')
    .orderBy('recipient.id')
    .execute();
  return rows.map(({ last_bought_at, ...row }) => ({ ...row, lastBoughtAt: last_bought_at.toISOString() }));
}

/** Everybody who bought the product, and why not, where it may not go to them. */
export async function chooseRecipients(
  scope: ReadScope,
  bulletin: Pick<BulletinRow, 'product' | 'bought_within_months'>,
  now: Date,
): Promise<(Omit<BulletinRecipient, 'lastBoughtAt'> & Pick<Buyer, 'lastBoughtAt'>)[]> {
  const buyers = await loadBuyers(scope, bulletin, now);
  const informed = await loadInformed(
    scope,
    buyers.map(({ customerId }) => customerId),
  );
  const customers = buyers.map(({ customerId }) => informed.get(customerId)!);
  const reasons = reasonsToLeaveOut(customers, await loadPurposes(scope));
  return buyers.map((buyer, index) => ({
    ...buyer,
    customerName: customers[index]!.customer.name,
    state: reasons[index] ? 'left-out' : 'waiting',
    because: reasons[index]!,
  }));
}
