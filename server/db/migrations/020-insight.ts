import { type Kysely, sql } from 'kysely';
import { keepToOrganisation } from '../keep-to-organisation.ts';

const tables = [
  'insight_rules',
  'insight_runs',
  'customer_spells',
  'bucket_months',
  'cohort_cells',
  'survival_months',
  'cost_entries',
  'loss_reasons',
  'customer_losses',
  'referrals',
];

/** Won and lost customers, what they cost, why they left, who brought whom. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(schema).execute(db);
  await keepToOrganisation(db, tables);
  await sql`UPDATE organisations SET clock = clock + 1, directory_version = clock + 1`.execute(db);
  await sql`UPDATE staff SET access_epoch = access_epoch + 1`.execute(db);
}

const schema = `
/* Without a row the built-in rule holds. */
CREATE TABLE insight_rules (
  organisation_id uuid NOT NULL REFERENCES organisations,
  rhythm_times numeric NOT NULL CHECK (rhythm_times >= 1),
  least_days int NOT NULL CHECK (least_days > 0),
  newcomer_days int NOT NULL CHECK (newcomer_days > 0),
  keepable_low_percent int NOT NULL CHECK (keepable_low_percent BETWEEN 0 AND 100),
  keepable_high_percent int NOT NULL CHECK (keepable_high_percent BETWEEN keepable_low_percent AND 100),
  PRIMARY KEY (organisation_id)
);

CREATE TABLE insight_runs (
  organisation_id uuid NOT NULL REFERENCES organisations,
  computed_at timestamptz NOT NULL,
  through_on date NOT NULL,
  PRIMARY KEY (organisation_id)
);

/* What follows down to survival_months is reckoned from purchases and written anew each night. */
CREATE TABLE customer_spells (
  organisation_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  began_on date NOT NULL,
  began text NOT NULL CHECK (began IN ('won', 'regained')),
  ended_on date,
  ended text CHECK (ended IN ('silent', 'said')),
  PRIMARY KEY (organisation_id, customer_id, began_on),
  FOREIGN KEY (organisation_id, customer_id) REFERENCES customers
);
CREATE INDEX ON customer_spells (organisation_id, began_on);
CREATE INDEX ON customer_spells (organisation_id, ended_on);

/* Counted by owner, since that decides who may see a customer; customers of nobody under the nil UUID. */
CREATE TABLE bucket_months (
  organisation_id uuid NOT NULL REFERENCES organisations,
  month_on date NOT NULL,
  owner_id uuid NOT NULL,
  won int NOT NULL,
  lost int NOT NULL,
  regained int NOT NULL,
  PRIMARY KEY (organisation_id, month_on, owner_id)
);
CREATE TABLE cohort_cells (
  organisation_id uuid NOT NULL REFERENCES organisations,
  grain text NOT NULL CHECK (grain IN ('month', 'quarter')),
  cohort_on date NOT NULL,
  age int NOT NULL,
  owner_id uuid NOT NULL,
  /* Spells that began and ended in the period; summed up to an age they tell who is still a customer. */
  begun int NOT NULL,
  ended int NOT NULL,
  ordered int NOT NULL,
  PRIMARY KEY (organisation_id, grain, cohort_on, age, owner_id)
);
CREATE TABLE survival_months (
  organisation_id uuid NOT NULL REFERENCES organisations,
  owner_id uuid NOT NULL,
  tier text NOT NULL,
  source text NOT NULL,
  months int NOT NULL,
  lost int NOT NULL,
  /* Still customers after so long. */
  staying int NOT NULL,
  PRIMARY KEY (organisation_id, owner_id, tier, source, months)
);

CREATE TABLE cost_entries (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  month_on date NOT NULL,
  kind text NOT NULL CHECK (kind IN ('advertising', 'sales-time', 'gifts', 'service', 'other')),
  aim text NOT NULL CHECK (aim IN ('winning', 'keeping')),
  currency text NOT NULL,
  amount_minor bigint NOT NULL CHECK (amount_minor >= 0),
  note text NOT NULL,
  created_by uuid NOT NULL,
  created_at timestamptz NOT NULL,
  deleted_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, created_by) REFERENCES staff
);
CREATE INDEX ON cost_entries (organisation_id, month_on);

CREATE TABLE loss_reasons (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id text NOT NULL,
  name_en text NOT NULL,
  name_zh text NOT NULL,
  is_keepable boolean NOT NULL,
  is_retired boolean NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, id)
);

CREATE TABLE customer_losses (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  customer_id uuid NOT NULL,
  lost_on date NOT NULL,
  reason text NOT NULL,
  words text NOT NULL,
  recorded_by uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  deleted_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, customer_id) REFERENCES customers,
  FOREIGN KEY (organisation_id, recorded_by) REFERENCES staff
);
CREATE INDEX ON customer_losses (organisation_id, customer_id);
CREATE INDEX ON customer_losses (organisation_id, lost_on);

CREATE TABLE referrals (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  customer_id uuid NOT NULL,
  referrer_id uuid NOT NULL,
  said_on date NOT NULL,
  source text NOT NULL CHECK (source IN ('customer', 'referrer', 'colleague', 'mail', 'import')),
  created_by uuid NOT NULL,
  created_at timestamptz NOT NULL,
  thanked_on date,
  thanked_by uuid,
  deleted_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, customer_id) REFERENCES customers,
  FOREIGN KEY (organisation_id, referrer_id) REFERENCES customers,
  FOREIGN KEY (organisation_id, created_by) REFERENCES staff,
  FOREIGN KEY (organisation_id, thanked_by) REFERENCES staff
);
CREATE UNIQUE INDEX ON referrals (organisation_id, customer_id) WHERE deleted_at IS NULL;
CREATE INDEX ON referrals (organisation_id, referrer_id);
`;
