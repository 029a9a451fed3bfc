import { v7 as uuidv7 } from 'uuid';
import type { WriteScope } from '../../db/organisation-scope.ts';

export type Given = { fromId: string; toId: string; customerIds: readonly string[] };

/** Customers of one colleague become another's; answers which. */
export async function giveCustomers(
  { trx, organisationId }: WriteScope,
  { fromId, toId, customerIds }: Given,
): Promise<string[]> {
  if (customerIds.length === 0) return [];
  const given = await trx
    .updateTable('customers')
    .set({ owner_id: toId })
    .where('organisation_id', '=', organisationId)
    .where('owner_id', '=', fromId)
    .where('id', 'in', customerIds)
    .returning('id')
    .execute();
  return given.map(({ id }) => id);
}

/** Where the giver stands in for somebody, the receiver does from now on, so that it comes back from whoever has it. */
export async function passOnStandingIn(
  { trx, organisationId }: WriteScope,
  { fromId, toId, customerIds }: Given,
): Promise<void> {
  if (customerIds.length === 0) return;
  await trx
    .updateTable('customer_handovers')
    .set({ to_id: toId })
    .where('organisation_id', '=', organisationId)
    .where('customer_id', 'in', customerIds)
    .where('absence_id', 'is not', null)
    .where('handed_at', 'is not', null)
    .where('settled_at', 'is', null)
    .where('to_id', '=', fromId)
    .execute();
}

/** Whose card tells from whom they were taken over. */
export async function noteTakenOver(scope: WriteScope, { fromId, toId, customerIds }: Given): Promise<void> {
  await noteHandovers(
    scope,
    customerIds.map((customerId) => ({ customerId, toId, isOwned: true })),
    { fromId, absenceId: null, handedAt: scope.now },
  );
}

type Handed = { customerId: string; toId: string; isOwned: boolean };

export async function noteHandovers(
  { trx, organisationId, clock }: WriteScope,
  handed: readonly Handed[],
  { fromId, absenceId, handedAt }: { fromId: string; absenceId: string | null; handedAt: Date | null },
): Promise<void> {
  if (handed.length === 0) return;
  await trx
    .insertInto('customer_handovers')
    .values(
      handed.map(({ customerId, toId, isOwned }) => ({
        ...{ organisation_id: organisationId, id: uuidv7(), customer_id: customerId, from_id: fromId },
        ...{ to_id: toId, absence_id: absenceId, is_owned: isOwned, settled_at: null, outcome: null },
        ...{ handed_at: handedAt, handed_clock: handedAt && clock },
      })),
    )
    .execute();
}
