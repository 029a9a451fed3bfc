import { type Kysely, sql } from 'kysely';
import { keepToOrganisation } from '../keep-to-organisation.ts';

/** What customers say and do: pulses, signs colleagues noted, and where each stood each month. Devices fetch all cards anew. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(schema).execute(db);
  await keepToOrganisation(db, [
    ...['pulse_rules', 'pulses'],
    ...['say_and_do_rules', 'loyalty_signs', 'loyalty_standings'],
  ]);
}

const schema = `
CREATE TABLE pulse_rules (
  organisation_id uuid NOT NULL REFERENCES organisations,
  rules jsonb NOT NULL,
  changed_by uuid NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id),
  FOREIGN KEY (organisation_id, changed_by) REFERENCES staff
);

CREATE TABLE pulses (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  customer_id uuid NOT NULL,
  question text NOT NULL CHECK (question IN ('recommendation', 'satisfaction')),
  token_hash bytea NOT NULL,
  is_mailed boolean NOT NULL,
  asked_by uuid NOT NULL,
  asked_on date NOT NULL,
  asked_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  score integer,
  words text NOT NULL DEFAULT '',
  answered_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, customer_id) REFERENCES customers,
  FOREIGN KEY (organisation_id, asked_by) REFERENCES staff,
  CHECK ((score IS NULL) = (answered_at IS NULL))
);
CREATE UNIQUE INDEX ON pulses (organisation_id, token_hash);
CREATE INDEX ON pulses (organisation_id, customer_id, asked_at);
CREATE INDEX ON pulses (organisation_id, asked_on);

CREATE TABLE say_and_do_rules (
  organisation_id uuid NOT NULL REFERENCES organisations,
  rules jsonb NOT NULL,
  changed_by uuid NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id),
  FOREIGN KEY (organisation_id, changed_by) REFERENCES staff
);

CREATE TABLE loyalty_signs (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  customer_id uuid NOT NULL,
  kind text NOT NULL,
  words text NOT NULL,
  share_percent integer CHECK (share_percent BETWEEN 0 AND 100),
  noticed_on date NOT NULL,
  recorded_by uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  deleted_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, customer_id) REFERENCES customers,
  FOREIGN KEY (organisation_id, recorded_by) REFERENCES staff
);
CREATE INDEX ON loyalty_signs (organisation_id, customer_id);

CREATE TABLE loyalty_standings (
  organisation_id uuid NOT NULL REFERENCES organisations,
  customer_id uuid NOT NULL,
  month date NOT NULL,
  quadrant text NOT NULL,
  is_clear boolean NOT NULL,
  segment text NOT NULL,
  stated double precision,
  stated_error double precision,
  behavioural double precision,
  behavioural_error double precision,
  standing jsonb NOT NULL,
  placed_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, customer_id, month),
  FOREIGN KEY (organisation_id, customer_id) REFERENCES customers
);
CREATE INDEX ON loyalty_standings (organisation_id, month, is_clear DESC, (stated_error + behavioural_error))
  WHERE quadrant <> 'not-known';
CREATE INDEX ON loyalty_standings (organisation_id, month, segment, quadrant, customer_id);

UPDATE organisations SET clock = clock + 1, directory_version = clock + 1;
UPDATE staff SET access_epoch = access_epoch + 1;
`;
