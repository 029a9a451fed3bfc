import { type Kysely, sql } from 'kysely';
import { keepToOrganisation } from '../keep-to-organisation.ts';

/** Tiers by contribution, and the programme of levels an organisation writes down. Devices fetch all cards anew. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(schema).execute(db);
  await keepToOrganisation(db, [
    'tier_rules',
    'tier_pins',
    'tier_changes',
    'programme_versions',
    'programme_standings',
    'level_changes',
  ]);
}

const schema = `
CREATE TABLE tier_rules (
  organisation_id uuid PRIMARY KEY REFERENCES organisations,
  months integer NOT NULL,
  key_from_minor bigint,
  regular_from_minor bigint,
  effort_minutes jsonb NOT NULL
);

CREATE TABLE tier_pins (
  organisation_id uuid NOT NULL REFERENCES organisations,
  customer_id uuid NOT NULL,
  pinned_by uuid NOT NULL,
  pinned_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, customer_id),
  FOREIGN KEY (organisation_id, customer_id) REFERENCES customers,
  FOREIGN KEY (organisation_id, pinned_by) REFERENCES staff
);

CREATE TABLE tier_changes (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  customer_id uuid NOT NULL,
  from_tier text,
  to_tier text,
  contribution_minor bigint,
  currency text NOT NULL,
  reason text NOT NULL,
  changed_by uuid NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, customer_id) REFERENCES customers,
  FOREIGN KEY (organisation_id, changed_by) REFERENCES staff
);
CREATE INDEX ON tier_changes (organisation_id, customer_id);
CREATE INDEX ON tier_changes (organisation_id, changed_at, id);

CREATE TABLE programme_versions (
  organisation_id uuid NOT NULL REFERENCES organisations,
  version integer NOT NULL,
  programme jsonb NOT NULL,
  saved_by uuid NOT NULL,
  saved_at timestamptz NOT NULL,
  switched_on_by uuid,
  switched_on_at timestamptz,
  ended_at timestamptz,
  evaluated_clock bigint NOT NULL,
  evaluated_on date,
  PRIMARY KEY (organisation_id, version),
  FOREIGN KEY (organisation_id, saved_by) REFERENCES staff,
  FOREIGN KEY (organisation_id, switched_on_by) REFERENCES staff
);

CREATE TABLE programme_standings (
  organisation_id uuid NOT NULL REFERENCES organisations,
  customer_id uuid NOT NULL,
  version integer NOT NULL,
  level_id uuid,
  since_on date NOT NULL,
  below_since_on date,
  falls_on date,
  next jsonb,
  PRIMARY KEY (organisation_id, customer_id),
  FOREIGN KEY (organisation_id, customer_id) REFERENCES customers,
  FOREIGN KEY (organisation_id, version) REFERENCES programme_versions
);
CREATE INDEX ON programme_standings (organisation_id, level_id);

CREATE TABLE level_changes (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  customer_id uuid NOT NULL,
  version integer NOT NULL,
  from_level_id uuid,
  to_level_id uuid,
  reasons jsonb NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, customer_id) REFERENCES customers,
  FOREIGN KEY (organisation_id, version) REFERENCES programme_versions
);
CREATE INDEX ON level_changes (organisation_id, customer_id);
CREATE INDEX ON level_changes (organisation_id, changed_at, id);

UPDATE organisations SET clock = clock + 1, directory_version = clock + 1;
UPDATE staff SET access_epoch = access_epoch + 1;
`;
