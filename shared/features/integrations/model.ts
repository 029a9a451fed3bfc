import { z } from 'zod';
import { Day, Instant } from '../../time/instant.ts';

/** What a token may do; nothing else. */
export const ApiScope = z.enum([
  'customers:read',
  'customers:write',
  'purchases:write',
  'interactions:write',
  'webhooks',
]);
export type ApiScope = z.infer<typeof ApiScope>;

/** A program that calls Kith. Its name stands in history where a colleague's would. */
export const ApiToken = z.object({
  id: z.uuid(),
  name: z.string(),
  scopes: z.array(ApiScope),
  createdAt: Instant,
  createdBy: z.string(),
  expiresAt: Instant.nullable(),
  lastUsedOn: Day.nullable(),
  revokedAt: Instant.nullable(),
});
export type ApiToken = z.infer<typeof ApiToken>;

export const NewApiToken = z.object({
  name: z.string().trim().min(1).max(100),
  scopes: z.array(ApiScope).min(1).max(ApiScope.options.length),
  /** Null: until it is revoked. */
  lifetimeDays: z.number().int().min(1).max(3650).nullable(),
});
export type NewApiToken = z.infer<typeof NewApiToken>;

export const WebhookEvent = z.enum([
  'customer.added',
  'customer.changed',
  'interaction.added',
  'purchase.recorded',
  'promise.made',
  'promise.moved',
  'promise.settled',
  'complaint.recorded',
  'complaint.solved',
  'pulse.answered',
  'webhook.test',
]);
export type WebhookEvent = z.infer<typeof WebhookEvent>;

/** What an address can ask for; the test is for all. */
export const WebhookSubject = WebhookEvent.exclude(['webhook.test']);
export type WebhookSubject = z.infer<typeof WebhookSubject>;

export const NewWebhook = z.object({
  url: z.url({ protocol: /^https?$/ }).max(2000),
  events: z.array(WebhookSubject).min(1).max(WebhookSubject.options.length),
});
export type NewWebhook = z.infer<typeof NewWebhook>;

export const Webhook = NewWebhook.extend({
  id: z.uuid(),
  createdAt: Instant,
  failingSince: Instant.nullable(),
  disabledAt: Instant.nullable(),
  waitingCount: z.number().int(),
});
export type Webhook = z.infer<typeof Webhook>;

export const DeliveryState = z.enum(['waiting', 'delivered', 'failed']);
export type DeliveryState = z.infer<typeof DeliveryState>;

export const WebhookDelivery = z.object({
  id: z.uuid(),
  event: WebhookEvent,
  createdAt: Instant,
  state: DeliveryState,
  attempts: z.number().int(),
  nextAttemptAt: Instant,
  lastAttemptAt: Instant.nullable(),
  /** The HTTP status of the last answer; null when there was none. */
  lastStatus: z.number().int().nullable(),
  /** A key of `integrations:problem`; null when there was an answer. */
  lastProblem: z.string().nullable(),
});
export type WebhookDelivery = z.infer<typeof WebhookDelivery>;
