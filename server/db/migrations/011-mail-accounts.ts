import { type Kysely, sql } from 'kysely';
import { keepToOrganisation } from '../keep-to-organisation.ts';

/**
 * Mail accounts that people let Kith read, and drop-box addresses. Passwords lie where the features' role cannot
 * enter; their foreign key takes them along when the account goes.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(schema).execute(db);
  await keepToOrganisation(db, ['mail_accounts', 'mail_account_folders', 'drop_boxes']);
}

const schema = `
CREATE TABLE mail_accounts (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  staff_id uuid NOT NULL,
  address text NOT NULL,
  host text NOT NULL,
  port integer NOT NULL,
  security text NOT NULL CHECK (security IN ('tls', 'starttls', 'none')),
  user_name text NOT NULL,
  sharing text NOT NULL CHECK (sharing IN ('everything', 'subject', 'existence')),
  excluded_senders text[] NOT NULL DEFAULT '{}',
  excluded_folders text[] NOT NULL DEFAULT '{}',
  is_paused boolean NOT NULL DEFAULT false,
  revision integer NOT NULL DEFAULT 0,
  problem text,
  failures integer NOT NULL DEFAULT 0,
  retry_at timestamptz,
  first_synced_at timestamptz,
  synced_at timestamptz,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, staff_id) REFERENCES staff
);
CREATE UNIQUE INDEX ON mail_accounts (organisation_id, staff_id, address);

CREATE TABLE mail_account_folders (
  organisation_id uuid NOT NULL,
  account_id uuid NOT NULL,
  path text NOT NULL,
  uid_validity bigint NOT NULL DEFAULT 0,
  seen_from bigint NOT NULL DEFAULT 0,
  seen_to bigint NOT NULL DEFAULT 0,
  seen_count integer NOT NULL DEFAULT 0,
  message_count integer NOT NULL DEFAULT 0,
  PRIMARY KEY (organisation_id, account_id, path),
  FOREIGN KEY (organisation_id, account_id) REFERENCES mail_accounts ON DELETE CASCADE
);

CREATE TABLE auth.mail_passwords (
  organisation_id uuid NOT NULL,
  account_id uuid NOT NULL,
  sealed bytea NOT NULL,
  PRIMARY KEY (organisation_id, account_id),
  FOREIGN KEY (organisation_id, account_id) REFERENCES public.mail_accounts ON DELETE CASCADE
);
GRANT SELECT, INSERT, UPDATE, DELETE ON auth.mail_passwords TO kith_sign_in;

CREATE TABLE drop_boxes (
  organisation_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  token text NOT NULL,
  received_count integer NOT NULL DEFAULT 0,
  received_at timestamptz,
  PRIMARY KEY (organisation_id, staff_id),
  FOREIGN KEY (organisation_id, staff_id) REFERENCES staff
);
CREATE UNIQUE INDEX ON drop_boxes (token, organisation_id);
`;
