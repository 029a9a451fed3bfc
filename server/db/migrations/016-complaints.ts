import { type Kysely, sql } from 'kysely';
import { keepToOrganisation } from '../keep-to-organisation.ts';

/** Complaints and suggestions with their history, and what an organisation asks of itself then. Devices fetch all cards anew. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(schema).execute(db);
  for (const [table, granted] of Object.entries(grants)) await keepToOrganisation(db, [table], granted);
}

/** A step is never rewritten; the erasure of somebody it names may take them out of its words. */
const grants = {
  complaints: 'SELECT, INSERT, UPDATE, DELETE',
  complaint_steps: 'SELECT, INSERT, UPDATE (words)',
  complaint_rules: 'SELECT, INSERT, UPDATE, DELETE',
};

const schema = `
CREATE TABLE complaints (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  customer_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('complaint', 'suggestion')),
  channel text NOT NULL CHECK (channel IN ('mail', 'phone', 'in-person', 'web', 'staff')),
  words text NOT NULL,
  message_id text,
  received_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  owner_id uuid NOT NULL,
  state text NOT NULL CHECK (state IN
    ('received', 'acknowledged', 'checked', 'solved', 'told', 'confirmed', 'reopened', 'withdrawn')),
  state_on date NOT NULL,
  verdict text CHECK (verdict IN ('true', 'partly', 'not-true')),
  cause_id text,
  solution text NOT NULL,
  promise_id uuid NOT NULL,
  closed_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, customer_id) REFERENCES customers,
  FOREIGN KEY (organisation_id, recorded_by) REFERENCES staff,
  FOREIGN KEY (organisation_id, owner_id) REFERENCES staff,
  FOREIGN KEY (organisation_id, promise_id) REFERENCES promises
);
CREATE INDEX ON complaints (organisation_id, customer_id);
CREATE INDEX ON complaints (organisation_id, received_on);
CREATE INDEX ON complaints (organisation_id, owner_id) WHERE closed_at IS NULL;

CREATE TABLE complaint_steps (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('received', 'acknowledged', 'checked', 'solved', 'told', 'confirmed',
    'reopened', 'withdrawn', 'handed-over')),
  done_on date NOT NULL,
  at timestamptz NOT NULL,
  staff_id uuid NOT NULL,
  words text NOT NULL,
  verdict text CHECK (verdict IN ('true', 'partly', 'not-true')),
  from_owner_id uuid,
  to_owner_id uuid,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, complaint_id) REFERENCES complaints,
  FOREIGN KEY (organisation_id, staff_id) REFERENCES staff,
  FOREIGN KEY (organisation_id, from_owner_id) REFERENCES staff,
  FOREIGN KEY (organisation_id, to_owner_id) REFERENCES staff
);
CREATE INDEX ON complaint_steps (organisation_id, complaint_id);

CREATE TABLE complaint_rules (
  organisation_id uuid PRIMARY KEY REFERENCES organisations,
  acknowledge_days integer NOT NULL,
  answer_days integer NOT NULL,
  ask_days integer NOT NULL,
  causes jsonb NOT NULL
);

ALTER TABLE retention_rules DROP CONSTRAINT retention_rules_kind_check;
ALTER TABLE retention_rules ADD CHECK
  (kind IN ('interaction-texts', 'complaint-words', 'import-files', 'ended-devices', 'looks', 'archived-customers'));

UPDATE organisations SET clock = clock + 1, directory_version = clock + 1;
UPDATE staff SET access_epoch = access_epoch + 1;
`;
