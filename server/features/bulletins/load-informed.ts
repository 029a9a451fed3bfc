import type { Informed } from '../../../shared/features/bulletins/reason-to-leave-out.ts';
import { bulletinContact } from '../../../shared/features/bulletins/reason-to-leave-out.ts';
import { isUnanswered } from '../../../shared/features/complaints/next-steps.ts';
import type { Customer, Identity } from '../../../shared/features/customers/model.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { listAnswersOf } from '../consents/answer-history.ts';

export type InformedCustomer = Informed & {
  customer: Pick<Customer, 'id' | 'name' | 'language' | 'timeZone' | 'quietHours'>;
  identities: Pick<Identity, 'kind' | 'value'>[];
};

/** What decides whether, how and when a bulletin may go to them, by customer. */
export async function loadInformed(
  scope: ReadScope,
  customerIds: readonly string[],
): Promise<Map<string, InformedCustomer>> {
  const answers = Map.groupBy(
    await listAnswersOf(scope, bulletinContact, customerIds),
    (one) => one.customerId,
  );
  const identities = Map.groupBy(await listIdentities(scope, customerIds), (one) => one.customerId);
  const waiting = await whoWaitsForUs(scope, customerIds);
  const rows = await scope.trx
    .selectFrom('customers')
    .select(['id', 'name', 'language', 'time_zone as timeZone', 'quiet_from', 'quiet_to', 'deleted_at'])
    .where('organisation_id', '=', scope.organisationId)
    .where((eb) => eb('id', '=', eb.fn.any(eb.val([...customerIds]))))
    .execute();
  return new Map(
    rows.map(({ deleted_at, quiet_from: from, quiet_to: to, ...row }) => {
      const own = identities.get(row.id) ?? [];
      const informed = {
        isArchived: deleted_at !== null,
        address: own.find(({ kind }) => kind === 'email')?.value ?? null,
        answers: answers.get(row.id) ?? [],
        waitsForUs: waiting.has(row.id),
      };
      const customer = { ...row, quietHours: from && to ? { from, to } : null };
      return [row.id, { ...informed, customer, identities: own }];
    }),
  );
}

/** Their own addresses before aliases, older before younger. */
function listIdentities({ trx, organisationId }: ReadScope, customerIds: readonly string[]) {
  return trx
    .selectFrom('customer_identities')
    .select(['customer_id as customerId', 'kind', 'value'])
    .where('organisation_id', '=', organisationId)
    .where((eb) => eb('customer_id', '=', eb.fn.any(eb.val([...customerIds]))))
    .where('deleted_at', 'is', null)
    .orderBy('is_alias')
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

async function whoWaitsForUs(
  { trx, organisationId }: ReadScope,
  customerIds: readonly string[],
): Promise<Set<string>> {
  const rows = await trx
    .selectFrom('complaints')
    .select(['customer_id', 'state'])
    .where('organisation_id', '=', organisationId)
    .where((eb) => eb('customer_id', '=', eb.fn.any(eb.val([...customerIds]))))
    .where('closed_at', 'is', null)
    .execute();
  return new Set(rows.filter(isUnanswered).map((row) => row.customer_id));
}
