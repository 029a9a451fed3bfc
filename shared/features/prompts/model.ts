import { z } from 'zod';
import { Day, Instant } from '../../time/instant.ts';
import { ContactChannel } from '../consents/model.ts';

export const PromptKind = z.enum([
  'our-promise-late',
  'our-promise-due',
  'their-promise-late',
  'complaint-unanswered',
  'complaint-ask-if-solved',
  'awaiting-our-answer',
  'awaiting-their-answer',
  'silent-longer-than-rhythm',
  'order-without-word',
  'birthday',
  'anniversary',
  'founding-day',
  'name-day',
  'important-day',
  'thanks-owed',
  'thank-key-customer',
  'slipping',
  'due-to-reorder',
  'one-step-to-level',
  'cross-sell',
  'ask-for-referral',
  'ask-why-lost',
  'win-back',
]);
export type PromptKind = z.infer<typeof PromptKind>;

const PromptTone = z.enum(['late', 'due', 'cool', 'good']);

/**
 * The next thing to do. `key` is stable for the same cause, so an answer stays answered;
 * texts are message keys of this feature (`reason.<kind>`, `evidence.<kind>`) with `details`.
 */
export const Prompt = z.object({
  key: z.string(),
  kind: PromptKind,
  tone: PromptTone,
  customerId: z.uuid(),
  promiseId: z.uuid().nullable(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Words quoted as evidence, in their own language, or empty. */
  quote: z.string(),
  /** What is at stake, for ranking: larger first. */
  stake: z.number(),
  /** By which ways the customer may be reached about it. */
  channels: z.array(ContactChannel),
});
export type Prompt = z.infer<typeof Prompt>;

/** Before the customer's consents are looked at. */
export type FoundPrompt = Omit<Prompt, 'channels'>;

/** Why not now. The first two put it off, the next two say it is taken care of, the last two that Kith should ask less. */
export const NotNowReason = z.enum([
  'wrong-time',
  'customer-away',
  'agreed-otherwise',
  'handled-elsewhere',
  'not-fitting',
  'wrong',
]);
export type NotNowReason = z.infer<typeof NotNowReason>;

export const PromptAnswer = z.object({
  id: z.uuid(),
  customerId: z.uuid(),
  promptKey: z.string().max(200),
  answer: z.enum(['done', 'later', 'not-now']),
  /** Of a "not now"; null where only own words were given. */
  because: NotNowReason.nullable().default(null),
  /** In their own words, or empty. */
  reason: z.string().trim().max(300),
  /** The prompt stays away until this day; null for good. */
  untilOn: Day.nullable(),
  answeredAt: Instant,
  staffId: z.uuid(),
});
export type PromptAnswer = z.infer<typeof PromptAnswer>;

export const NewPromptAnswer = PromptAnswer.omit({ answeredAt: true, staffId: true });
export type NewPromptAnswer = z.output<typeof NewPromptAnswer>;
