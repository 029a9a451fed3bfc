import { z } from 'zod';
import { Instant } from '../../time/instant.ts';

export const PurchaseKind = z.enum(['order', 'return']);
export type PurchaseKind = z.infer<typeof PurchaseKind>;

export const PurchaseLine = z.object({
  product: z.string().max(300),
  quantity: z.number(),
  /** In the currency's minor unit (cents, fen); negative for returns. */
  amountMinor: z.number().int(),
});
export type PurchaseLine = z.infer<typeof PurchaseLine>;

export const Purchase = z.object({
  id: z.uuid(),
  customerId: z.uuid(),
  /** The order number in the shop's system, unique inside the organisation. */
  number: z.string().trim().min(1).max(100),
  kind: PurchaseKind,
  orderedAt: Instant,
  currency: z.string().regex(/^[A-Z]{3}$/),
  amountMinor: z.number().int(),
  costMinor: z.number().int().nullable(),
  lines: z.array(PurchaseLine).max(500),
});
export type Purchase = z.infer<typeof Purchase>;
