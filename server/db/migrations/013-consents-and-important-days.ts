import { type Kysely, sql } from 'kysely';
import { keepToOrganisation } from '../keep-to-organisation.ts';

/** What customers agreed to, their own page, their days and hours. Devices fetch all cards anew. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(schema).execute(db);
  for (const [table, granted] of Object.entries(grants)) await keepToOrganisation(db, [table], granted);
}

/** An answer is never rewritten: a merge may move it, and the erasure of a person may delete it. */
const grants = {
  consent_purposes: 'SELECT, INSERT, UPDATE, DELETE',
  consent_answers: 'SELECT, INSERT, UPDATE (customer_id), DELETE',
  important_days: 'SELECT, INSERT, UPDATE, DELETE',
  preference_links: 'SELECT, INSERT, UPDATE, DELETE',
};

const schema = `
ALTER TABLE customers ADD COLUMN quiet_from text, ADD COLUMN quiet_to text;

CREATE TABLE consent_purposes (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id text NOT NULL,
  name_en text NOT NULL,
  name_zh text NOT NULL,
  wording_en text NOT NULL,
  wording_zh text NOT NULL,
  rule text NOT NULL CHECK (rule IN ('asked', 'unless-withdrawn')),
  is_retired boolean NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, id)
);

CREATE TABLE consent_answers (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  customer_id uuid NOT NULL,
  purpose text NOT NULL,
  channel text NOT NULL CHECK (channel IN ('mail', 'phone', 'wechat', 'sms', 'post')),
  state text NOT NULL CHECK (state IN ('given', 'withdrawn')),
  wording text NOT NULL,
  source text NOT NULL CHECK (source IN ('form', 'mail', 'phone-call', 'import', 'preference-page', 'staff')),
  said_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, customer_id) REFERENCES customers,
  FOREIGN KEY (organisation_id, recorded_by) REFERENCES staff
);
CREATE INDEX ON consent_answers (organisation_id, customer_id);

CREATE TABLE important_days (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  customer_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('birthday', 'anniversary', 'founding-day', 'name-day', 'other')),
  calendar text NOT NULL CHECK (calendar IN ('solar', 'lunar')),
  year integer,
  month integer NOT NULL CHECK (month BETWEEN 1 AND 12),
  day integer NOT NULL CHECK (day BETWEEN 1 AND 31),
  is_leap_month boolean NOT NULL,
  name text NOT NULL,
  notice_days integer NOT NULL,
  created_by uuid NOT NULL,
  created_at timestamptz NOT NULL,
  deleted_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, customer_id) REFERENCES customers,
  FOREIGN KEY (organisation_id, created_by) REFERENCES staff
);
CREATE INDEX ON important_days (organisation_id, customer_id);

CREATE TABLE preference_links (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  customer_id uuid NOT NULL,
  token_hash bytea NOT NULL,
  created_by uuid NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, customer_id) REFERENCES customers,
  FOREIGN KEY (organisation_id, created_by) REFERENCES staff
);
CREATE UNIQUE INDEX ON preference_links (organisation_id, token_hash);
CREATE INDEX ON preference_links (organisation_id, customer_id);

UPDATE organisations SET clock = clock + 1, directory_version = clock + 1;
UPDATE staff SET access_epoch = access_epoch + 1;
`;
