import { z } from 'zod';
import { Day, Instant } from '../../../time/instant.ts';

/** What a colleague has noticed a customer say or do. */
export const SignKind = z.enum([
  'suggestion',
  'reference',
  'recommended-us',
  'refused-competitor',
  'asked-competitor-price',
  'stayed-after-price-rise',
  'share-of-wallet',
]);
export type SignKind = z.infer<typeof SignKind>;

export const LoyaltySign = z.object({
  id: z.uuid(),
  kind: SignKind,
  /** With whom, to whom, what; where a share of wallet is known from. */
  words: z.string().trim().max(500),
  /** Of what the customer buys of such things anywhere, the part bought here; null for every other kind. */
  sharePercent: z.number().int().min(0).max(100).nullable(),
  noticedOn: Day,
  recordedAt: Instant,
  recordedBy: z.uuid(),
});
export type LoyaltySign = z.infer<typeof LoyaltySign>;

export const NewLoyaltySign = LoyaltySign.omit({ recordedAt: true, recordedBy: true })
  .extend({
    customerId: z.uuid(),
    words: LoyaltySign.shape.words.default(''),
    sharePercent: LoyaltySign.shape.sharePercent.default(null),
  })
  .refine(({ kind, sharePercent }) => (kind === 'share-of-wallet') === (sharePercent !== null), {
    path: ['sharePercent'],
  });
export type NewLoyaltySign = z.input<typeof NewLoyaltySign>;
