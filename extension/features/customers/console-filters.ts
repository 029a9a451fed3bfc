import { useNavigate, useSearch } from '@tanstack/react-router';
import { z } from 'zod';
import { CustomerFilters } from '../../../shared/features/customers/customer-search.ts';

/** The filters as they stand in the address: short names, and only what differs from the default. */
const InAddress = z.object({
  q: z.union([z.string().max(200), z.number().transform(String)]).catch(''),
  owner: CustomerFilters.shape.owner.catch(null),
  tier: CustomerFilters.shape.tier.catch(null),
  kind: CustomerFilters.shape.kind.catch(null),
  late: z.boolean().catch(false),
});

export function filtersFromAddress(search: unknown): CustomerFilters {
  const { q, late, ...rest } = InAddress.parse(search ?? {});
  return { ...rest, query: q, hasLatePromise: late, companyId: null };
}

export function addressOfFilters(filters: CustomerFilters) {
  return {
    q: filters.query || undefined,
    owner: filters.owner ?? undefined,
    tier: filters.tier ?? undefined,
    kind: filters.kind ?? undefined,
    late: filters.hasLatePromise || undefined,
  };
}

export function useCustomerFilters() {
  const navigate = useNavigate();
  const filters = filtersFromAddress(useSearch({ strict: false }));
  const change = (next: Partial<CustomerFilters>) =>
    void navigate({ to: '/customers', search: addressOfFilters({ ...filters, ...next }), replace: true });
  return { filters, change };
}
