import { type Kysely, sql } from 'kysely';
import { keepToOrganisation } from '../keep-to-organisation.ts';

/** Tables with an organisation: their key starts with it and row-level security guards them. */
const organisationTables = [
  'teams',
  'staff',
  'devices',
  'invitations',
  'domain_rules',
  'customers',
  'customer_identities',
  'match_rejections',
  'customer_merges',
  'opened_customers',
  'interactions',
  'purchases',
  'purchase_lines',
  'promises',
  'promise_events',
  'prompt_answers',
  'commands',
  'imports',
  'import_chunks',
  'import_problems',
  'audit_entries',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(schema).execute(db);
  await keepToOrganisation(db, ['organisations', ...organisationTables]);
}

const schema = `
CREATE TABLE organisations (
  organisation_id uuid PRIMARY KEY,
  name text NOT NULL,
  settings jsonb NOT NULL DEFAULT '{}',
  clock bigint NOT NULL DEFAULT 0,
  directory_version bigint NOT NULL DEFAULT 0,
  address_hash_key bytea NOT NULL,
  created_at timestamptz NOT NULL
);

CREATE TABLE teams (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  name text NOT NULL,
  lead_id uuid,
  PRIMARY KEY (organisation_id, id)
);

CREATE TABLE staff (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  user_id text NOT NULL,
  name text NOT NULL,
  email text NOT NULL,
  roles text[] NOT NULL DEFAULT '{staff}',
  team_id uuid,
  language text,
  is_active boolean NOT NULL DEFAULT true,
  access_epoch bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, user_id),
  FOREIGN KEY (organisation_id, team_id) REFERENCES teams
);
ALTER TABLE teams ADD FOREIGN KEY (organisation_id, lead_id) REFERENCES staff;

CREATE TABLE devices (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  staff_id uuid NOT NULL,
  session_id text NOT NULL,
  token_hash bytea NOT NULL,
  name text NOT NULL,
  created_at timestamptz NOT NULL,
  last_seen_at timestamptz,
  revoked_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, staff_id) REFERENCES staff
);
CREATE INDEX ON devices (organisation_id, token_hash);

CREATE TABLE invitations (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('invitation', 'reset', 'first-administrator')),
  token_hash bytea NOT NULL,
  email text NOT NULL,
  name text NOT NULL DEFAULT '',
  roles text[] NOT NULL DEFAULT '{staff}',
  team_id uuid,
  staff_id uuid,
  created_by uuid,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  PRIMARY KEY (organisation_id, id)
);
CREATE INDEX ON invitations (organisation_id, token_hash);

CREATE TABLE domain_rules (
  organisation_id uuid NOT NULL REFERENCES organisations,
  domain text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('own', 'never', 'free-mail')),
  created_by uuid,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, domain)
);

CREATE TABLE customers (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('person', 'company')),
  name text NOT NULL,
  other_name text NOT NULL DEFAULT '',
  title text NOT NULL DEFAULT '',
  company_id uuid,
  owner_id uuid,
  tier text CHECK (tier IN ('key', 'regular', 'small')),
  birthday text,
  language text,
  time_zone text,
  notes text NOT NULL DEFAULT '',
  origin text NOT NULL DEFAULT 'person',
  origin_detail text NOT NULL DEFAULT '',
  /* Names in both scripts, pinyin and initials, addresses and phones, lower case: written by the program. */
  search_text text NOT NULL DEFAULT '',
  merged_into_id uuid,
  created_at timestamptz NOT NULL,
  deleted_at timestamptz,
  version bigint NOT NULL,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, company_id) REFERENCES customers,
  FOREIGN KEY (organisation_id, owner_id) REFERENCES staff,
  FOREIGN KEY (organisation_id, merged_into_id) REFERENCES customers
);
CREATE INDEX ON customers (organisation_id, version, id);
CREATE INDEX ON customers (organisation_id, owner_id);
CREATE INDEX ON customers (organisation_id, company_id);
CREATE INDEX ON customers USING gin (search_text gin_trgm_ops);

CREATE TABLE customer_identities (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  customer_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('email', 'phone', 'handle', 'domain')),
  value text NOT NULL,
  display text NOT NULL,
  is_alias boolean NOT NULL DEFAULT false,
  origin text NOT NULL,
  origin_detail text NOT NULL DEFAULT '',
  /* Keyed 64-bit hash of kind:value, 16 hex digits, for the identity index on devices. */
  hash text NOT NULL,
  created_at timestamptz NOT NULL,
  deleted_at timestamptz,
  version bigint NOT NULL,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, customer_id) REFERENCES customers
);
CREATE INDEX ON customer_identities (organisation_id, kind, value);
CREATE INDEX ON customer_identities (organisation_id, customer_id);
CREATE INDEX ON customer_identities (organisation_id, version, id);

CREATE TABLE match_rejections (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  customer_id uuid NOT NULL,
  address text NOT NULL,
  staff_id uuid NOT NULL,
  rejected_at timestamptz NOT NULL,
  undone_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, customer_id) REFERENCES customers
);
CREATE INDEX ON match_rejections (organisation_id, customer_id);
CREATE INDEX ON match_rejections (organisation_id, address);

CREATE TABLE customer_merges (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  kept_id uuid NOT NULL,
  merged_id uuid NOT NULL,
  /* Row ids moved per table and the kept customer's fields as they were, so that a split gives everything back. */
  moved jsonb NOT NULL,
  merged_at timestamptz NOT NULL,
  merged_by uuid NOT NULL,
  split_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, kept_id) REFERENCES customers,
  FOREIGN KEY (organisation_id, merged_id) REFERENCES customers
);

CREATE TABLE opened_customers (
  organisation_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  opened_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, staff_id, customer_id),
  FOREIGN KEY (organisation_id, staff_id) REFERENCES staff,
  FOREIGN KEY (organisation_id, customer_id) REFERENCES customers
);

CREATE TABLE interactions (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  customer_id uuid NOT NULL,
  kind text NOT NULL,
  direction text NOT NULL CHECK (direction IN ('in', 'out', 'none')),
  happened_at timestamptz NOT NULL,
  subject text NOT NULL DEFAULT '',
  text text NOT NULL DEFAULT '',
  attachments jsonb NOT NULL DEFAULT '[]',
  sharing text NOT NULL DEFAULT 'everything' CHECK (sharing IN ('everything', 'subject', 'existence')),
  author_id uuid,
  message_id text,
  origin text NOT NULL DEFAULT 'person',
  origin_detail text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL,
  deleted_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, customer_id) REFERENCES customers,
  FOREIGN KEY (organisation_id, author_id) REFERENCES staff
);
CREATE INDEX ON interactions (organisation_id, customer_id, happened_at DESC, id);
CREATE UNIQUE INDEX interactions_one_per_message ON interactions (organisation_id, customer_id, message_id)
  WHERE message_id IS NOT NULL AND deleted_at IS NULL;

CREATE TABLE purchases (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  customer_id uuid NOT NULL,
  number text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('order', 'return')),
  ordered_at timestamptz NOT NULL,
  currency text NOT NULL,
  amount_minor bigint NOT NULL,
  cost_minor bigint,
  origin text NOT NULL DEFAULT 'person',
  origin_detail text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL,
  deleted_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, number),
  FOREIGN KEY (organisation_id, customer_id) REFERENCES customers
);
CREATE INDEX ON purchases (organisation_id, customer_id, ordered_at DESC);

CREATE TABLE purchase_lines (
  organisation_id uuid NOT NULL,
  purchase_id uuid NOT NULL,
  position int NOT NULL,
  product text NOT NULL,
  quantity numeric NOT NULL,
  amount_minor bigint NOT NULL,
  PRIMARY KEY (organisation_id, purchase_id, position),
  FOREIGN KEY (organisation_id, purchase_id) REFERENCES purchases
);

CREATE TABLE promises (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  customer_id uuid NOT NULL,
  direction text NOT NULL CHECK (direction IN ('we', 'they')),
  owner_id uuid NOT NULL,
  what text NOT NULL,
  quote text NOT NULL DEFAULT '',
  interaction_id uuid,
  due_on date NOT NULL,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'kept', 'broken', 'withdrawn')),
  made_at timestamptz NOT NULL,
  made_by uuid NOT NULL,
  settled_at timestamptz,
  moved_count int NOT NULL DEFAULT 0,
  escalation int NOT NULL DEFAULT 0,
  deleted_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, customer_id) REFERENCES customers,
  FOREIGN KEY (organisation_id, owner_id) REFERENCES staff
);
CREATE INDEX ON promises (organisation_id, customer_id);
CREATE INDEX ON promises (organisation_id, owner_id, state, due_on);
CREATE INDEX ON promises (organisation_id, state, due_on);

CREATE TABLE promise_events (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  promise_id uuid NOT NULL,
  kind text NOT NULL,
  at timestamptz NOT NULL,
  staff_id uuid,
  from_due_on date,
  to_due_on date,
  reason text NOT NULL DEFAULT '',
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, promise_id) REFERENCES promises
);
CREATE INDEX ON promise_events (organisation_id, promise_id, at);

CREATE TABLE prompt_answers (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  customer_id uuid NOT NULL,
  prompt_key text NOT NULL,
  answer text NOT NULL CHECK (answer IN ('done', 'later', 'not-now')),
  reason text NOT NULL DEFAULT '',
  until_on date,
  answered_at timestamptz NOT NULL,
  staff_id uuid NOT NULL,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, customer_id) REFERENCES customers,
  FOREIGN KEY (organisation_id, staff_id) REFERENCES staff
);
CREATE INDEX ON prompt_answers (organisation_id, customer_id);

/* What was pushed and what became of it: a command pushed twice is answered from here. */
CREATE TABLE commands (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  staff_id uuid NOT NULL,
  name text NOT NULL,
  result jsonb NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, id)
);

CREATE TABLE imports (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('customers', 'purchases', 'mail')),
  file_name text NOT NULL,
  size_bytes bigint NOT NULL DEFAULT 0,
  content_hash text NOT NULL DEFAULT '',
  state text NOT NULL CHECK (state IN ('uploading', 'mapping', 'running', 'done', 'failed', 'cancelled')),
  format jsonb NOT NULL DEFAULT '{}',
  mapping jsonb NOT NULL DEFAULT '{}',
  /* Where a resumed run goes on: rows or bytes already taken in, in whole batches. */
  position bigint NOT NULL DEFAULT 0,
  counts jsonb NOT NULL DEFAULT '{}',
  is_dry_run boolean NOT NULL DEFAULT false,
  error text NOT NULL DEFAULT '',
  created_by uuid NOT NULL,
  created_at timestamptz NOT NULL,
  finished_at timestamptz,
  PRIMARY KEY (organisation_id, id)
);

CREATE TABLE import_chunks (
  organisation_id uuid NOT NULL,
  import_id uuid NOT NULL,
  position int NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (organisation_id, import_id, position),
  FOREIGN KEY (organisation_id, import_id) REFERENCES imports ON DELETE CASCADE
);

CREATE TABLE import_problems (
  organisation_id uuid NOT NULL,
  import_id uuid NOT NULL,
  line int NOT NULL,
  message_key text NOT NULL,
  details jsonb NOT NULL DEFAULT '{}',
  raw text NOT NULL,
  PRIMARY KEY (organisation_id, import_id, line),
  FOREIGN KEY (organisation_id, import_id) REFERENCES imports ON DELETE CASCADE
);

CREATE TABLE audit_entries (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  at timestamptz NOT NULL,
  staff_id uuid,
  action text NOT NULL,
  subject_id uuid,
  details jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (organisation_id, id)
);
CREATE INDEX ON audit_entries (organisation_id, at);
`;
