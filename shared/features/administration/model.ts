import { z } from 'zod';

/** Everyone is staff; the others add to it. One person may hold several. */
export const Role = z.enum(['staff', 'manager', 'hr', 'relationship-manager', 'administrator']);
export type Role = z.infer<typeof Role>;

export const StaffMember = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  roles: z.array(Role),
  teamId: z.uuid().nullable(),
  isActive: z.boolean(),
});
export type StaffMember = z.infer<typeof StaffMember>;

export const Team = z.object({
  id: z.uuid(),
  name: z.string().trim().min(1).max(100),
  leadId: z.uuid().nullable(),
  /** The team it is part of; null at the top. */
  parentId: z.uuid().nullable(),
});
export type Team = z.infer<typeof Team>;

export const QuietHours = z.object({
  /** Local wall-clock times `HH:MM`; quiet from `from` to `to`, across midnight when from > to. */
  from: z.string().regex(/^\d{2}:\d{2}$/),
  to: z.string().regex(/^\d{2}:\d{2}$/),
});
export type QuietHours = z.infer<typeof QuietHours>;

/** Addresses people sign in with, compared without regard to case. */
export function normaliseEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** What an organisation decides for everyone. */
export const OrganisationSettings = z.object({
  /** Who may see a customer: everyone, or its owner's team and managers. */
  customerAccess: z.enum(['everyone', 'team']).default('everyone'),
  /** Which cards a device keeps: mine and those I opened, or all I may see. */
  deviceScope: z.enum(['mine', 'all']).default('mine'),
  /** IANA name; days and working hours are reckoned in it. */
  timeZone: z.string().default('Asia/Shanghai'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default('CNY'),
  /** ISO 3166 country whose public holidays are not working days, or null. */
  holidayCountry: z.string().length(2).nullable().default('CN'),
  workingDays: z.array(z.number().int().min(1).max(7)).default([1, 2, 3, 4, 5]),
  workingHours: QuietHours.default({ from: '09:00', to: '18:00' }),
  quietHours: QuietHours.default({ from: '20:00', to: '08:00' }),
});
export type OrganisationSettings = z.infer<typeof OrganisationSettings>;

export const Device = z.object({
  id: z.uuid(),
  staffId: z.uuid(),
  name: z.string(),
  createdAt: z.string(),
  lastSeenAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
});
export type Device = z.infer<typeof Device>;

/** What a browser pins while it is paired: whose it is, and the key (raw Ed25519, base64url) that signs what it is told to switch off. */
export type ServerTrust = { organisationId: string; switchKey: string };
