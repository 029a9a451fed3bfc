import { type Kysely, sql } from 'kysely';
import { ensureRole } from '../ensure-role.ts';

/**
 * Sign-in gets a role of its own: whoever carries words into a feature's statement reaches no token, hash or secret of
 * anybody. What sign-in needs of people and devices before an organisation is known are these columns of two views.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await ensureRole(db, 'kith_sign_in');
  await sql.raw(passkeys).execute(db);
  await sql.raw(rights).execute(db);
}

const passkeys = `
CREATE TABLE auth.passkeys (
  id text PRIMARY KEY,
  name text,
  public_key text NOT NULL,
  user_id text NOT NULL REFERENCES auth.users ON DELETE CASCADE,
  credential_id text NOT NULL UNIQUE,
  counter bigint NOT NULL,
  device_type text NOT NULL,
  backed_up boolean NOT NULL,
  transports text,
  created_at timestamptz,
  aaguid text
);
CREATE INDEX ON auth.passkeys (user_id);
`;

const rights = `
REVOKE ALL ON ALL TABLES IN SCHEMA auth FROM kith_app;
REVOKE ALL ON SCHEMA auth FROM kith_app;

CREATE VIEW auth.colleagues AS SELECT organisation_id, id, roles, is_active FROM public.staff;
CREATE VIEW auth.paired_devices AS
  SELECT organisation_id, id, session_id, token_hash, last_seen_at, revoked_at FROM public.devices;

GRANT USAGE ON SCHEMA auth TO kith_sign_in;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA auth TO kith_sign_in;
REVOKE INSERT, UPDATE, DELETE ON auth.colleagues, auth.paired_devices FROM kith_sign_in;
GRANT UPDATE (last_seen_at) ON auth.paired_devices TO kith_sign_in;
`;
