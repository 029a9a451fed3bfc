import { type Kysely, sql } from 'kysely';
import { keepToOrganisation } from '../keep-to-organisation.ts';

/** What people taught Kith about pages, what the organisation switched off there, and how well pages are read. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(schema).execute(db);
  await keepToOrganisation(db, ['taught_rules', 'mail_switches', 'adapter_health']);
}

const schema = `
CREATE TABLE taught_rules (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  author_id uuid NOT NULL,
  host text NOT NULL,
  version integer NOT NULL,
  is_shared boolean NOT NULL,
  rule jsonb NOT NULL,
  taught_at timestamptz NOT NULL,
  revoked_at timestamptz,
  revoked_by uuid,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, author_id) REFERENCES staff,
  FOREIGN KEY (organisation_id, revoked_by) REFERENCES staff
);

CREATE TABLE mail_switches (
  organisation_id uuid PRIMARY KEY REFERENCES organisations,
  number bigint NOT NULL,
  text text NOT NULL,
  signature text NOT NULL,
  expires_at timestamptz NOT NULL
);

CREATE TABLE adapter_health (
  organisation_id uuid NOT NULL REFERENCES organisations,
  day date NOT NULL,
  adapter text NOT NULL,
  rung text NOT NULL,
  version text NOT NULL,
  expected integer NOT NULL,
  found integer NOT NULL,
  PRIMARY KEY (organisation_id, day, adapter, rung, version)
);

ALTER TABLE organisations ADD COLUMN is_health_shared boolean NOT NULL DEFAULT true;
ALTER TABLE auth.installation ADD COLUMN switch_key text;
`;
