import { z } from 'zod';
import { Day, Instant } from '../../time/instant.ts';

export const ContactChannel = z.enum(['mail', 'phone', 'wechat', 'sms', 'post']);
export type ContactChannel = z.infer<typeof ContactChannel>;

/** Purposes every organisation has; it may add others. */
export const builtInPurposes = ['service', 'greetings', 'marketing', 'surveys'] as const;
export type BuiltInPurpose = (typeof builtInPurposes)[number];

/** `asked`: only with a consent. `unless-withdrawn`: until the customer says no. */
export const ConsentRule = z.enum(['asked', 'unless-withdrawn']);
export type ConsentRule = z.infer<typeof ConsentRule>;

const InBoth = z.object({ en: z.string().trim().min(1).max(1000), zh: z.string().trim().min(1).max(1000) });

/** What a customer is written or called for. */
export const ConsentPurpose = z.object({
  id: z.string().regex(/^[\w-]{1,40}$/),
  name: InBoth,
  /** What the customer is asked to agree to, kept with each answer as it was shown. */
  wording: InBoth,
  rule: ConsentRule,
  /** Asked of nobody any more; its answers remain. */
  isRetired: z.boolean(),
});
export type ConsentPurpose = z.infer<typeof ConsentPurpose>;

export const ConsentSource = z.enum(['form', 'mail', 'phone-call', 'import', 'preference-page', 'staff']);
export type ConsentSource = z.infer<typeof ConsentSource>;

/** One answer of a customer. Answers are only ever added; the latest of a purpose and channel holds. */
export const ConsentAnswer = z.object({
  id: z.uuid(),
  purpose: ConsentPurpose.shape.id,
  channel: ContactChannel,
  state: z.enum(['given', 'withdrawn']),
  /** The words that were shown or said, or empty. */
  wording: z.string().trim().max(1000),
  source: ConsentSource,
  saidOn: Day,
  recordedAt: Instant,
  /** Null when the customer answered or a file did. */
  recordedBy: z.uuid().nullable(),
});
export type ConsentAnswer = z.infer<typeof ConsentAnswer>;

export const NewConsentAnswer = ConsentAnswer.omit({ recordedAt: true, recordedBy: true }).extend({
  customerId: z.uuid(),
  wording: ConsentAnswer.shape.wording.default(''),
  source: ConsentSource.default('staff'),
});
export type NewConsentAnswer = z.input<typeof NewConsentAnswer>;
