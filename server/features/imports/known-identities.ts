import type { WriteScope } from '../../db/organisation-scope.ts';
import type { RecordIdentity } from './normalise-record.ts';

/** `kind:value` → the customer who has it. Where two share one, the older customer is meant. */
export async function knownIdentities(
  { trx, organisationId }: WriteScope,
  identities: readonly Pick<RecordIdentity, 'kind' | 'value'>[],
): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  for (const kind of new Set(identities.map((identity) => identity.kind))) {
    const values = [
      ...new Set(identities.filter((identity) => identity.kind === kind).map(({ value }) => value)),
    ];
    const rows = await trx
      .selectFrom('customer_identities')
      .select(['value', 'customer_id'])
      .where('organisation_id', '=', organisationId)
      .where('kind', '=', kind)
      .where('value', 'in', values)
      .where('deleted_at', 'is', null)
      .orderBy('created_at', 'desc')
      .execute();
    for (const row of rows) known.set(`${kind}:${row.value}`, row.customer_id);
  }
  return known;
}
