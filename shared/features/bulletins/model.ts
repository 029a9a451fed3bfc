import { z } from 'zod';
import { Day } from '../../time/instant.ts';

/** What of the product is forecast. */
export const BulletinSubject = z.enum(['price', 'demand']);
export type BulletinSubject = z.infer<typeof BulletinSubject>;

/** Change against today, in percent; nothing falls by more than all of it. */
const Percent = z.number().min(-100).max(1000);

export const BulletinDraft = z
  .object({
    id: z.uuid(),
    /** As purchases name it. */
    product: z.string().trim().min(1).max(300),
    subject: BulletinSubject,
    fromOn: Day,
    untilOn: Day,
    lowPercent: Percent,
    highPercent: Percent,
    /** What customers read; empty where it is not written in that language. */
    texts: z.object({ en: z.string().trim().max(5000), zh: z.string().trim().max(5000) }),
    boughtWithinMonths: z.number().int().min(1).max(120).default(12),
  })
  .refine(({ fromOn, untilOn }) => fromOn <= untilOn, { path: ['untilOn'] })
  .refine(({ lowPercent, highPercent }) => lowPercent < highPercent, { path: ['highPercent'] })
  .refine(({ texts }) => texts.en !== '' || texts.zh !== '', { path: ['texts'] });
export type BulletinDraft = z.infer<typeof BulletinDraft>;

export const BulletinOutcome = z.object({ id: z.uuid(), actualPercent: Percent });
export type BulletinOutcome = z.infer<typeof BulletinOutcome>;

export type BulletinState = 'draft' | 'sending' | 'sent' | 'recorded';

export type Bulletin = BulletinDraft & {
  state: BulletinState;
  writtenBy: string;
  sentAt: string | null;
  actualPercent: number | null;
  /** Of those it was meant for; all 0 in a draft. */
  counts: Record<RecipientState, number>;
};

/**
 * `sending`: handed to the mail server. `refused`: by it. `unsure`: a stop came in between, so it may have arrived and is not
 * sent again.
 */
export type RecipientState = 'waiting' | 'sending' | 'sent' | 'refused' | 'unsure' | 'left-out';

/** `already-told`: somebody else of this address has it. `too-late`: the forecast was over before their quiet hours were. */
export type LeftOutReason =
  | 'archived'
  | 'no-address'
  | 'no-consent'
  | 'withdrawn'
  | 'complaint-open'
  | 'already-told'
  | 'too-late';

/** A customer who bought the product, and whether it goes to them. */
export type BulletinRecipient = {
  customerId: string;
  customerName: string;
  quantity: number;
  lastBoughtAt: string;
  state: RecipientState;
  because: LeftOutReason | null;
};
