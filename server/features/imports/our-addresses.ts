import { domainLadder } from '../../../shared/features/customers/company-domain.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';

/** Which addresses are colleagues': the staff's own, and every address of an own domain. */
export async function ourAddresses({ trx, organisationId }: WriteScope) {
  const staff = await trx
    .selectFrom('staff')
    .select(['id', 'email'])
    .where('organisation_id', '=', organisationId)
    .execute();
  const domains = await trx
    .selectFrom('domain_rules')
    .select('domain')
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', 'own')
    .execute();
  const idByAddress = new Map(staff.map(({ id, email }) => [email.toLowerCase(), id]));
  const own = new Set(domains.map(({ domain }) => domain));
  return {
    domains: [...own],
    has: (address: string) =>
      idByAddress.has(address) || domainLadder(address.split('@')[1] ?? '').some((domain) => own.has(domain)),
    staffId: (address: string) => idByAddress.get(address) ?? null,
  };
}
