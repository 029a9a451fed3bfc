import { z } from 'zod';
import { CalendarDays } from '../../time/calendar-days.ts';
import { Instant } from '../../time/instant.ts';
import { OrganisationSettings, Role } from '../administration/model.ts';
import { Complaint } from '../complaints/model.ts';
import { ComplaintRules } from '../complaints/rules.ts';
import { ConsentAnswer, ConsentPurpose } from '../consents/model.ts';
import { HandoverGlance } from '../customers/handover-glance.ts';
import { ImportantDay } from '../customers/important-day.ts';
import { Customer, DomainRule, Identity } from '../customers/model.ts';
import { InsightGlance, InsightKit } from '../insight/glance.ts';
import { Interaction } from '../interactions/model.ts';
import { LoyaltyGlance, LoyaltyKit } from '../loyalty/model.ts';
import { MailClientKit } from '../mail-clients/model.ts';
import { CustomerPromise } from '../promises/model.ts';
import { PromptKit } from '../prompts/kit.ts';
import { PromptAnswer } from '../prompts/model.ts';
import { Purchase } from '../purchases/model.ts';
import { WritingKit } from '../writing/model.ts';

/** Counted over everything that happened, not only what the card embeds. */
export const CustomerFacts = z.object({
  firstSeenAt: Instant.nullable(),
  lastContactAt: Instant.nullable(),
  lastInAt: Instant.nullable(),
  lastOutAt: Instant.nullable(),
  interactionCount: z.number().int(),
  /** Median days between contacts, over the last 30; null below 3 contacts. */
  rhythmDays: z.number().nullable(),
  keptCount: z.number().int(),
  brokenCount: z.number().int(),
  orderCount: z.number().int(),
  /** Sum of orders less returns, in the organisation's currency, minor units. */
  orderedMinor: z.number().int(),
  lastOrderAt: Instant.nullable(),
  /** Median days between orders; null below 3 orders. */
  orderRhythmDays: z.number().nullable(),
});
export type CustomerFacts = z.infer<typeof CustomerFacts>;

export const mostProducts = 200;

/** All a glance needs about one customer, as one reader may see it. Colleagues are named by the directory. */
export const Card = z.object({
  customer: Customer,
  identities: z.array(Identity),
  facts: CustomerFacts,
  /** Newest first, at most 10. */
  interactions: z.array(Interaction),
  /** Open ones all, settled ones of the last 90 days, at most 30. */
  promises: z.array(CustomerPromise),
  /** Newest first, at most 5. */
  purchases: z.array(Purchase),
  /** Every product ever ordered, by a company's people too; at most `mostProducts`. */
  products: z.array(z.string()),
  /** Open ones first, closed ones of the last 90 days, at most 10. */
  complaints: z.array(Complaint),
  promptAnswers: z.array(PromptAnswer),
  /** The latest answer of each purpose and channel. */
  consents: z.array(ConsentAnswer),
  /** Besides the customer's birthday. */
  importantDays: z.array(ImportantDay),
  loyalty: LoyaltyGlance,
  insight: InsightGlance,
  /** Null where nobody took them over lately. */
  handover: HandoverGlance.nullable(),
  /** Addresses a person said are not this customer. */
  notThem: z.array(z.string()),
  /** The organisation's clock when this card last changed. */
  version: z.number().int(),
});
export type Card = z.infer<typeof Card>;

/** Opaque to the client; `clock` then `afterId` inside one clock value. */
export const Cursor = z.object({
  clock: z.number().int().nonnegative(),
  afterId: z.uuid().nullable(),
  /** While the first pull runs: the clock it began at. What lies before needs no tombstones. */
  firstPullAt: z.number().int().nonnegative().optional(),
});
export type Cursor = z.infer<typeof Cursor>;

/** What changes rarely and every surface needs; sent whole when its version moved. */
export const Directory = z.object({
  version: z.number().int(),
  organisationName: z.string(),
  me: z.object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    roles: z.array(Role),
    teamId: z.uuid().nullable(),
  }),
  staff: z.array(z.object({ id: z.uuid(), name: z.string(), teamId: z.uuid().nullable() })),
  domainRules: z.array(DomainRule),
  settings: OrganisationSettings,
  /** Of the year before, this and the next, so that prompts on a device reckon as the server does. */
  calendar: CalendarDays,
  consentPurposes: z.array(ConsentPurpose),
  complaintRules: ComplaintRules,
  writing: WritingKit,
  mailClients: MailClientKit,
  loyalty: LoyaltyKit,
  insight: InsightKit,
  prompts: PromptKit,
});
export type Directory = z.infer<typeof Directory>;

/**
 * One page of what this device may keep since the cursor. `gone` are tombstones: erased, merged away or out of sight.
 * A different `accessEpoch` than the one kept means: drop everything and pull from nothing.
 */
export const PullPage = z.object({
  accessEpoch: z.number().int(),
  cards: z.array(Card),
  gone: z.array(z.uuid()),
  cursor: Cursor,
  hasMore: z.boolean(),
  directory: Directory.nullable(),
});
export type PullPage = z.infer<typeof PullPage>;

/** Customers of whom no device may keep anything: a customer and all that were merged into it. */
export const Erasure = z.object({ id: z.uuid(), customerIds: z.array(z.uuid()) });
export type Erasure = z.infer<typeof Erasure>;

/** Changes to the set of known addresses: 64-bit keyed hashes, 16 hex digits each. */
export const IndexPage = z.object({
  /** Hex key of the hash (HMAC-SHA-256 cut to 64 bits over `kind:value`). */
  key: z.string(),
  added: z.array(z.string()),
  removed: z.array(z.string()),
  cursor: Cursor,
  hasMore: z.boolean(),
});
export type IndexPage = z.infer<typeof IndexPage>;
