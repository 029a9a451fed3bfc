import type { ImapFlow } from 'imapflow';
import type { MailReading } from '../../../shared/features/mail-accounts/model.ts';
import type { Database } from '../../db/schema.ts';

/** Where an account is kept. */
export type AccountPlace = {
  database: Database;
  organisationId: string;
  accountId: string;
  now: () => Date;
};

/** One connection that reads an account. */
export type AccountRun = AccountPlace & {
  client: ImapFlow;
  signal: AbortSignal;
  account: MailReading & { address: string; staffId: string; startedAt: Date };
};

/** The account was changed, removed or taken over meanwhile: whoever finds out reads no further. */
export class NotOurs extends Error {}
