import { type Kysely, sql } from 'kysely';
import { keepToOrganisation } from '../keep-to-organisation.ts';

const tables = ['loyalty_fits', 'customer_values', 'value_assumptions', 'value_progress'];

/** What customers are worth, reckoned from their purchases. Devices fetch all cards anew. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(schema).execute(db);
  await keepToOrganisation(db, tables);
}

const schema = `
CREATE TABLE loyalty_fits (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  /* Null: the nightly job. */
  asked_by uuid,
  asked_at timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done', 'failed')),
  step text CHECK (step IN ('summaries', 'fitting', 'checking', 'writing')),
  progress integer NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),
  /* A run that has not been heard of for minutes was killed, and another takes it up. */
  heard_at timestamptz,
  finished_at timestamptz,
  problem text,
  /* Null where there is too little to fit a model to. */
  model text,
  customers integer NOT NULL DEFAULT 0,
  result jsonb,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, asked_by) REFERENCES staff
);
CREATE INDEX ON loyalty_fits (organisation_id, state, finished_at DESC);

/* One row for each buyer: a company, or a person without one. Amounts are rounded as they are shown. */
CREATE TABLE customer_values (
  organisation_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  frequency integer NOT NULL,
  first_on date NOT NULL,
  last_on date NOT NULL,
  currency text NOT NULL,
  net_minor bigint NOT NULL,
  paid_days integer NOT NULL,
  mean_spend_minor bigint,
  margin_share double precision,
  alive double precision,
  expected_orders double precision,
  low_minor bigint,
  value_minor bigint,
  high_minor bigint,
  plain_minor bigint,
  recency_score integer,
  frequency_score integer,
  spend_score integer,
  computed_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, customer_id),
  FOREIGN KEY (organisation_id, customer_id) REFERENCES customers
);
CREATE INDEX ON customer_values (organisation_id, value_minor DESC NULLS LAST, customer_id);
CREATE INDEX ON customer_values (organisation_id, alive, customer_id);
CREATE INDEX ON customer_values (organisation_id, last_on DESC, customer_id);
CREATE INDEX ON customer_values (organisation_id, frequency DESC, customer_id);

CREATE TABLE value_assumptions (
  organisation_id uuid PRIMARY KEY REFERENCES organisations,
  assumptions jsonb NOT NULL
);

/* How far changes were followed between two fits. */
CREATE TABLE value_progress (
  organisation_id uuid PRIMARY KEY REFERENCES organisations,
  clock bigint NOT NULL,
  after_id uuid
);

UPDATE organisations SET clock = clock + 1, directory_version = clock + 1;
UPDATE staff SET access_epoch = access_epoch + 1;
`;
