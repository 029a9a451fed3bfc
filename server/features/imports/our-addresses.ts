import { domainLadder } from '../../../shared/features/customers/company-domain.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';

/** Which addresses are colleagues': the staff's own, every address of an own domain, and those said to be. */
export async function ourAddresses({ trx, organisationId }: ReadScope, alsoOurs: readonly string[] = []) {
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
  const also = new Set(alsoOurs);
  return {
    domains: [...own],
    has: (address: string) =>
      idByAddress.has(address) ||
      also.has(address) ||
      domainLadder(address.split('@')[1] ?? '').some((domain) => own.has(domain)),
    staffId: (address: string) => idByAddress.get(address) ?? null,
  };
}
