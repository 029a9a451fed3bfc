import { type Kysely, sql } from 'kysely';
import { keepToOrganisation } from '../keep-to-organisation.ts';

const tables = ['api_tokens', 'api_answers', 'webhook_endpoints', 'webhook_deliveries'];

/** Other programs: tokens to call with, answers kept for a repeated call, addresses to tell and what they are told. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(schema).execute(db);
  await keepToOrganisation(db, tables);
}

const schema = `
ALTER TABLE staff ADD COLUMN is_integration boolean NOT NULL DEFAULT false;

CREATE TABLE api_tokens (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  secret_hash bytea NOT NULL,
  scopes text[] NOT NULL,
  created_by uuid NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz,
  last_used_on date,
  revoked_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, id) REFERENCES staff,
  FOREIGN KEY (organisation_id, created_by) REFERENCES staff
);

CREATE TABLE api_answers (
  organisation_id uuid NOT NULL REFERENCES organisations,
  token_id uuid NOT NULL,
  key text NOT NULL,
  fingerprint bytea NOT NULL,
  status int NOT NULL,
  body jsonb NOT NULL,
  answered_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, token_id, key),
  FOREIGN KEY (organisation_id, token_id) REFERENCES api_tokens
);

CREATE TABLE webhook_endpoints (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  url text NOT NULL,
  events text[] NOT NULL,
  secret text NOT NULL,
  former_secret text,
  former_secret_until timestamptz,
  created_by uuid NOT NULL,
  created_at timestamptz NOT NULL,
  failing_since timestamptz,
  disabled_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, created_by) REFERENCES staff
);

CREATE TABLE webhook_deliveries (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  endpoint_id uuid NOT NULL,
  event text NOT NULL,
  data jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'delivered', 'failed')),
  attempts int NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL,
  last_attempt_at timestamptz,
  last_status int,
  last_problem text,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, endpoint_id) REFERENCES webhook_endpoints ON DELETE CASCADE
);
CREATE INDEX ON webhook_deliveries (organisation_id, next_attempt_at) WHERE state = 'waiting';
CREATE INDEX ON webhook_deliveries (organisation_id, endpoint_id, created_at DESC);
`;
