import { z } from 'zod';
import { isDayOfSomeYear } from '../../time/day-of-some-year.ts';
import { Instant } from '../../time/instant.ts';
import { TimeZone } from '../../time/time-zone.ts';
import { QuietHours } from '../administration/model.ts';

export const IdentityKind = z.enum(['email', 'phone', 'handle', 'domain']);
export type IdentityKind = z.infer<typeof IdentityKind>;

/** Where an identity or record came from, shown beside it. */
export const Origin = z.enum(['person', 'import', 'mail', 'api', 'demo']);
export type Origin = z.infer<typeof Origin>;

export const Identity = z.object({
  id: z.uuid(),
  kind: IdentityKind,
  /** Normalised: what matching compares. */
  value: z.string().min(1).max(320),
  /** As it was written. */
  display: z.string().max(320),
  /** An alias is an address a person said belongs here, after the fact. */
  isAlias: z.boolean(),
  origin: Origin,
  originDetail: z.string().max(300),
  createdAt: Instant,
});
export type Identity = z.infer<typeof Identity>;

export const CustomerKind = z.enum(['person', 'company']);
export type CustomerKind = z.infer<typeof CustomerKind>;

export const Tier = z.enum(['key', 'regular', 'small']);
export type Tier = z.infer<typeof Tier>;

export const Customer = z.object({
  id: z.uuid(),
  kind: CustomerKind,
  name: z.string().trim().min(1).max(200),
  /** The name in the other script, or empty. */
  otherName: z.string().trim().max(200),
  title: z.string().trim().max(200),
  companyId: z.uuid().nullable(),
  companyName: z.string().max(200),
  ownerId: z.uuid().nullable(),
  tier: Tier.nullable(),
  /** `MM-DD` or a full day; null when unknown. */
  birthday: z
    .string()
    .regex(/^(\d{4}-)?\d{2}-\d{2}$/)
    .nullable(),
  language: z.enum(['en', 'zh']).nullable(),
  timeZone: z.string().max(60).nullable(),
  /** Their own, in their time zone; null where the organisation's hold. */
  quietHours: QuietHours.nullable(),
  notes: z.string().max(5000),
  createdAt: Instant,
});
export type Customer = z.infer<typeof Customer>;

/** Where somebody opened a customer. */
export const LookSurface = z.enum(['console', 'extension', 'api']);
export type LookSurface = z.infer<typeof LookSurface>;

/** A customer opened on a device, to be told when there is a line. */
export const NotedLook = z.object({ customerId: z.uuid(), hourAt: Instant });
export type NotedLook = z.infer<typeof NotedLook>;

/** How an address led to a customer; shown to the reader word for word. */
export const MatchReason = z.enum(['address', 'alias', 'company-domain']);
export type MatchReason = z.infer<typeof MatchReason>;

export const MatchCandidate = z.object({ customerId: z.uuid(), reason: MatchReason, via: z.string() });
export type MatchCandidate = z.infer<typeof MatchCandidate>;

/**
 * The answer to "who is this address". `candidates` is best first, so the runner-up is the second;
 * `several` means the best two tie and a person must choose.
 */
export const MatchOutcome = z.discriminatedUnion('state', [
  z.object({ state: z.literal('matched'), candidates: z.array(MatchCandidate).min(1) }),
  z.object({ state: z.literal('several'), candidates: z.array(MatchCandidate).min(2) }),
  z.object({ state: z.literal('unknown') }),
  z.object({ state: z.literal('colleague') }),
  z.object({ state: z.literal('no-reply') }),
  z.object({ state: z.literal('never') }),
]);
export type MatchOutcome = z.infer<typeof MatchOutcome>;

/** Domains treated apart: `own` are colleagues, `never` are never customers, `free-mail` never name a company. */
export const DomainRule = z.object({
  domain: z.string().min(1).max(253),
  kind: z.enum(['own', 'never', 'free-mail']),
});
export type DomainRule = z.infer<typeof DomainRule>;

export const NewIdentity = z.object({
  id: z.uuid(),
  kind: IdentityKind,
  display: z.string().trim().min(1).max(320),
  isAlias: z.boolean().default(false),
});
export type NewIdentity = z.infer<typeof NewIdentity>;

/** What may be written: a day that some year has. */
export const WrittenBirthday = Customer.shape.birthday.refine((text) => {
  const [day, month] = (text ?? '01-01').split('-').map(Number).toReversed() as [number, number];
  return isDayOfSomeYear(month, day);
});

export const NewCustomer = Customer.pick({ id: true, kind: true, name: true }).extend({
  otherName: z.string().trim().max(200).default(''),
  title: z.string().trim().max(200).default(''),
  companyId: z.uuid().nullable().default(null),
  ownerId: z.uuid().nullable().default(null),
  tier: Tier.nullable().default(null),
  birthday: WrittenBirthday.default(null),
  language: Customer.shape.language.default(null),
  timeZone: TimeZone.nullable().default(null),
  notes: z.string().max(5000).default(''),
  identities: z.array(NewIdentity).max(50).default([]),
});
export type NewCustomer = z.input<typeof NewCustomer>;
