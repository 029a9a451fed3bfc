import type { Generated } from 'kysely';
import type { SharingLevel } from '../../../shared/features/interactions/model.ts';
import type {
  ConnectionSecurity,
  MailProblem,
  MailTrouble,
} from '../../../shared/features/mail-accounts/model.ts';

export type MailAccountsTables = {
  mail_accounts: {
    organisation_id: string;
    id: string;
    staff_id: string;
    address: string;
    host: string;
    port: number;
    security: ConnectionSecurity;
    user_name: string;
    sharing: SharingLevel;
    excluded_senders: Generated<string[]>;
    excluded_folders: Generated<string[]>;
    is_paused: Generated<boolean>;
    /** Counts what its owner changed, so that whoever reads the account begins anew. */
    revision: Generated<number>;
    problem: MailProblem | null;
    failures: Generated<number>;
    retry_at: Date | null;
    first_synced_at: Date | null;
    synced_at: Date | null;
    created_at: Date;
  };
  /** UIDs from `seen_from` to `seen_to` have been looked at; nothing yet while `seen_to` is the smaller one. */
  mail_account_folders: {
    organisation_id: string;
    account_id: string;
    path: string;
    /** 0 until the folder was first opened. */
    uid_validity: Generated<number>;
    seen_from: Generated<number>;
    seen_to: Generated<number>;
    seen_count: Generated<number>;
    message_count: Generated<number>;
  };
  /** Mails that something broke at: read one at a time, and given up when that keeps breaking. */
  troubled_mails: {
    organisation_id: string;
    account_id: string;
    path: string;
    uid: number;
    tries: number;
    reason: MailTrouble;
    /** Null while it is still to be read. */
    set_aside_at: Date | null;
  };
  'auth.mail_passwords': { organisation_id: string; account_id: string; sealed: Buffer };
};
