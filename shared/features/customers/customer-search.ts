import { z } from 'zod';
import { Instant } from '../../time/instant.ts';
import { Customer, CustomerKind, Tier } from './model.ts';

/** What the list of customers can be narrowed to; kept in the page's URL. */
export const CustomerFilters = z.object({
  query: z.string().max(200).default(''),
  /** `mine`, `nobody`, or a colleague's id; null for all. */
  owner: z
    .union([z.literal('mine'), z.literal('nobody'), z.uuid()])
    .nullable()
    .default(null),
  tier: Tier.nullable().default(null),
  companyId: z.uuid().nullable().default(null),
  kind: CustomerKind.nullable().default(null),
  /** Only customers with an open promise past its day, ours or theirs. */
  hasLatePromise: z.boolean().default(false),
});
export type CustomerFilters = z.output<typeof CustomerFilters>;

export const CustomerSearch = CustomerFilters.extend({
  /** The id of the last row of the page before. */
  after: z.uuid().nullable().default(null),
  limit: z.number().int().min(1).max(100).default(50),
});
export type CustomerSearch = z.output<typeof CustomerSearch>;

export const CustomerSummary = Customer.pick({
  id: true,
  kind: true,
  name: true,
  otherName: true,
  title: true,
  companyId: true,
  companyName: true,
  ownerId: true,
  tier: true,
}).extend({
  ownerName: z.string(),
  /** The oldest of each, or empty. */
  address: z.string(),
  phone: z.string(),
  latePromiseCount: z.number().int(),
  lastContactAt: Instant.nullable(),
});
export type CustomerSummary = z.infer<typeof CustomerSummary>;

/** `count` is null on every page but the first; `next` null on the last. */
export type CustomerSearchPage = { items: CustomerSummary[]; next: string | null; count: number | null };
