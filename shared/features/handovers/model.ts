import { z } from 'zod';

/** Who is away hands over what is owed and keeps the customers; who leaves hands over both. */
export const HandoverExtent = z.enum(['everything', 'promises']);
export type HandoverExtent = z.infer<typeof HandoverExtent>;

/** Above what one looks at one by one, everything goes to one receiver. */
export const mostExceptions = 200;

export const HandOver = z.object({
  fromId: z.uuid(),
  extent: HandoverExtent,
  /** Whoever takes what no exception names. */
  toId: z.uuid(),
  exceptions: z
    .array(z.object({ customerId: z.uuid(), toId: z.uuid() }))
    .max(mostExceptions)
    .default([]),
  reason: z.string().trim().min(1).max(500),
});
export type HandOver = z.output<typeof HandOver>;
