import { z } from 'zod';
import { SharingLevel } from '../interactions/model.ts';
import { ExcludedSender } from './excluded-senders.ts';

/** `tls` from the first byte, `starttls` once connected, `none` only inside one's own network. */
export const ConnectionSecurity = z.enum(['tls', 'starttls', 'none']);
export type ConnectionSecurity = z.infer<typeof ConnectionSecurity>;

export const MailServerAddress = z.object({
  host: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9.:_-]{1,253}$/),
  port: z.number().int().min(1).max(65_535),
  security: ConnectionSecurity,
});
export type MailServerAddress = z.infer<typeof MailServerAddress>;

export const MailReading = z.object({
  /** What colleagues see of the mail that is brought in. */
  sharing: SharingLevel,
  excludedSenders: z.array(ExcludedSender).max(500),
  excludedFolders: z.array(z.string().min(1).max(1000)).max(500),
});
export type MailReading = z.infer<typeof MailReading>;

export const NewMailAccount = MailServerAddress.extend({
  id: z.uuid(),
  address: z.email().max(320).toLowerCase(),
  userName: z.string().trim().min(1).max(320),
  password: z.string().min(1).max(500),
  sharing: SharingLevel.default('everything'),
});
export type NewMailAccount = z.infer<typeof NewMailAccount>;

/** Why mail does not come in, as `mailAccounts:problem.<it>` says it. */
export const MailProblem = z.enum([
  'wrongPassword',
  'unknownHost',
  'away',
  'certificate',
  'noTls',
  'unsafeLogin',
  'tooMuch',
  'unexpected',
]);
export type MailProblem = z.infer<typeof MailProblem>;

/** Why a single mail is given up: reading it broke every time, or its content cannot be made out. */
export const MailTrouble = z.enum(['breaks', 'unreadable']);
export type MailTrouble = z.infer<typeof MailTrouble>;

/** Told by folder and number, since of a mail that was not read nothing else is known. */
export type SetAsideMail = { folder: string; uid: number; reason: MailTrouble; setAsideAt: string };

/** One's own account as its page shows it. */
export type MailAccount = MailReading & {
  id: string;
  address: string;
  host: string;
  isPaused: boolean;
  problem: MailProblem | null;
  /** When it is tried again after a problem. */
  retryAt: string | null;
  /** Null until everything that was there at first has been read. */
  firstSyncedAt: string | null;
  syncedAt: string | null;
  /** Mails looked at, of those there are. */
  seen: number;
  total: number;
  setAside: SetAsideMail[];
  /** All there are, the excluded ones too. */
  folders: string[];
};
