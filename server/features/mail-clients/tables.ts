import type { JSONColumnType } from 'kysely';
import type { TaughtRule } from '../../../shared/features/mail-clients/model.ts';

export type MailClientsTables = {
  taught_rules: {
    organisation_id: string;
    id: string;
    author_id: string;
    host: string;
    version: number;
    is_shared: boolean;
    rule: JSONColumnType<TaughtRule & object, string, string>;
    taught_at: Date;
    revoked_at: Date | null;
    revoked_by: string | null;
  };
  /** The document in force; what stood in earlier ones is in the audit. */
  mail_switches: {
    organisation_id: string;
    number: number;
    text: string;
    signature: string;
    expires_at: Date;
  };
  adapter_health: {
    organisation_id: string;
    day: string;
    adapter: string;
    rung: string;
    version: string;
    expected: number;
    found: number;
  };
};
