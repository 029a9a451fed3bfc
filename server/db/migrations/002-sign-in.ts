import { type Kysely, sql } from 'kysely';

/** better-auth's tables under our names, outside the organisation rule: sign-in comes before one is known. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(schema).execute(db);
}

const schema = `
CREATE TABLE auth.installation (
  is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
  secret text NOT NULL,
  /* The organisation that waits for its first administrator, or got one. */
  organisation_id uuid
);

CREATE TABLE auth.users (
  id text PRIMARY KEY,
  name text NOT NULL,
  email text NOT NULL UNIQUE,
  email_verified boolean NOT NULL DEFAULT false,
  image text,
  organisation_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);

CREATE TABLE auth.sessions (
  id text PRIMARY KEY,
  token text NOT NULL UNIQUE,
  user_id text NOT NULL REFERENCES auth.users ON DELETE CASCADE,
  expires_at timestamptz NOT NULL,
  ip_address text,
  user_agent text,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE INDEX ON auth.sessions (user_id);

CREATE TABLE auth.accounts (
  id text PRIMARY KEY,
  account_id text NOT NULL,
  provider_id text NOT NULL,
  user_id text NOT NULL REFERENCES auth.users ON DELETE CASCADE,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE INDEX ON auth.accounts (user_id);

CREATE TABLE auth.verifications (
  id text PRIMARY KEY,
  identifier text NOT NULL,
  value text NOT NULL,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE INDEX ON auth.verifications (identifier);

CREATE TABLE auth.device_codes (
  id text PRIMARY KEY,
  device_code text NOT NULL UNIQUE,
  user_code text NOT NULL UNIQUE,
  user_id text,
  expires_at timestamptz NOT NULL,
  status text NOT NULL,
  last_polled_at timestamptz,
  polling_interval integer,
  client_id text,
  scope text
);

CREATE TABLE auth.rate_limits (
  id text PRIMARY KEY,
  key text NOT NULL UNIQUE,
  count integer NOT NULL,
  last_request bigint NOT NULL
);

/* Tries of one kind by one account; better-auth sweeps its own table by its own windows. */
CREATE TABLE auth.tries (
  key text PRIMARY KEY,
  count integer NOT NULL,
  ends_at timestamptz NOT NULL
);
CREATE INDEX ON auth.tries (ends_at);

GRANT USAGE ON SCHEMA auth TO kith_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON auth.users, auth.sessions, auth.accounts, auth.tries TO kith_app;
GRANT SELECT, INSERT, UPDATE ON auth.installation TO kith_app;

CREATE INDEX ON devices (organisation_id, session_id);
/* A token that no longer opens a session still says which device it was. */
CREATE INDEX ON devices (token_hash);
`;
