import { type Kysely, sql } from 'kysely';
import { keepToOrganisation } from '../keep-to-organisation.ts';

const tables = ['customer_looks', 'erasures', 'erasure_confirmations', 'retention_rules'];

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(schema).execute(db);
  await keepToOrganisation(db, tables);
}

const schema = `
/* Set for good: the row stays, empty, so that devices hear of it and purchases have where to stand. */
ALTER TABLE customers ADD COLUMN erased_at timestamptz;
/* Whether somebody else has the same address is asked by the hash, which outlives the address. */
CREATE INDEX ON customer_identities (organisation_id, hash);

/* Who opened whom, once an hour. Rows are added and, when their time is over, removed; never changed. */
CREATE TABLE customer_looks (
  organisation_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  hour_at timestamptz NOT NULL,
  surface text NOT NULL CHECK (surface IN ('console', 'extension')),
  PRIMARY KEY (organisation_id, customer_id, hour_at, staff_id, surface),
  FOREIGN KEY (organisation_id, customer_id) REFERENCES customers,
  FOREIGN KEY (organisation_id, staff_id) REFERENCES staff
);
CREATE INDEX ON customer_looks (organisation_id, hour_at);
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN RAISE EXCEPTION 'rows of % are never changed', TG_TABLE_NAME USING ERRCODE = '42501'; END $$;
CREATE TRIGGER customer_looks_stay BEFORE UPDATE ON customer_looks FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE erasures (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  /* The customer and all that were merged into it. */
  customer_ids uuid[] NOT NULL,
  reason text NOT NULL CHECK (reason IN ('asked', 'withdrawn', 'not-needed', 'unlawful', 'retention', 'restored')),
  asked_by text NOT NULL CHECK (asked_by IN ('person', 'representative', 'authority', 'company')),
  purchases text NOT NULL CHECK (purchases IN ('keep', 'remove')),
  /* Null: a rule, or the ledger after a restore. */
  requested_by uuid,
  requested_at timestamptz NOT NULL,
  steps_done int NOT NULL DEFAULT 0,
  /* Only while it runs: what is looked for in other records. */
  sought jsonb NOT NULL DEFAULT '{}',
  counts jsonb NOT NULL DEFAULT '{}',
  /* Keyed hashes of the ids, for the ledger. */
  hashes text[] NOT NULL,
  finished_at timestamptz,
  in_ledger_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, requested_by) REFERENCES staff
);

CREATE TABLE erasure_confirmations (
  organisation_id uuid NOT NULL,
  erasure_id uuid NOT NULL,
  device_id uuid NOT NULL,
  confirmed_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, erasure_id, device_id),
  FOREIGN KEY (organisation_id, erasure_id) REFERENCES erasures,
  FOREIGN KEY (organisation_id, device_id) REFERENCES devices
);

/* A rule that is off has no row. */
CREATE TABLE retention_rules (
  organisation_id uuid NOT NULL REFERENCES organisations,
  kind text NOT NULL CHECK (kind IN ('interaction-texts', 'import-files', 'ended-devices', 'looks', 'archived-customers')),
  keep_days int NOT NULL CHECK (keep_days > 0),
  switched_on_by uuid NOT NULL,
  switched_on_at timestamptz NOT NULL,
  last_run_at timestamptz,
  last_count int NOT NULL DEFAULT 0,
  PRIMARY KEY (organisation_id, kind),
  FOREIGN KEY (organisation_id, switched_on_by) REFERENCES staff
);
`;
