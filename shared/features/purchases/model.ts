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

export const NewPurchase = Purchase.extend({
  kind: PurchaseKind.default('order'),
  costMinor: Purchase.shape.costMinor.default(null),
  lines: Purchase.shape.lines.default([]),
});
export type NewPurchase = z.input<typeof NewPurchase>;

/** Where a page of the list ends: newest first, then by id. */
export const PurchasePlace = z.object({ orderedAt: Instant, id: z.uuid() });
export type PurchasePlace = z.infer<typeof PurchasePlace>;

export const PurchaseQuery = z.object({
  customerId: z.uuid(),
  before: PurchasePlace.nullable().default(null),
});
export type PurchaseQuery = z.input<typeof PurchaseQuery>;

export type PurchasePage = { items: Purchase[]; next: PurchasePlace | null };
