import { type Kysely, sql } from 'kysely';
import { keepToOrganisation } from '../keep-to-organisation.ts';

/** Forecasts, whom they were mailed, and what came true. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(schema).execute(db);
  await keepToOrganisation(db, ['bulletins', 'bulletin_recipients']);
}

const schema = `
CREATE TABLE bulletins (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  product text NOT NULL,
  subject text NOT NULL CHECK (subject IN ('price', 'demand')),
  from_on date NOT NULL,
  until_on date NOT NULL,
  low_percent numeric NOT NULL,
  high_percent numeric NOT NULL,
  text_en text NOT NULL,
  text_zh text NOT NULL,
  bought_within_months integer NOT NULL CHECK (bought_within_months BETWEEN 1 AND 120),
  written_by uuid NOT NULL,
  written_at timestamptz NOT NULL,
  sent_by uuid,
  sent_at timestamptz,
  actual_percent numeric,
  recorded_by uuid,
  recorded_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, written_by) REFERENCES staff,
  FOREIGN KEY (organisation_id, sent_by) REFERENCES staff,
  FOREIGN KEY (organisation_id, recorded_by) REFERENCES staff,
  CHECK (from_on <= until_on),
  CHECK (low_percent < high_percent),
  CHECK ((sent_at IS NULL) = (sent_by IS NULL)),
  CHECK (actual_percent IS NULL OR sent_at IS NOT NULL),
  CHECK ((actual_percent IS NULL) = (recorded_at IS NULL) AND (actual_percent IS NULL) = (recorded_by IS NULL))
);

CREATE TABLE bulletin_recipients (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  bulletin_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'refused', 'unsure', 'left-out')),
  because text,
  quantity numeric NOT NULL,
  last_bought_at timestamptz NOT NULL,
  address text NOT NULL DEFAULT '',
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, bulletin_id, customer_id),
  FOREIGN KEY (organisation_id, bulletin_id) REFERENCES bulletins,
  FOREIGN KEY (organisation_id, customer_id) REFERENCES customers,
  CHECK ((state = 'left-out') = (because IS NOT NULL))
);
CREATE INDEX ON bulletin_recipients (organisation_id, customer_id);
CREATE INDEX ON bulletin_recipients (organisation_id, state, bulletin_id) WHERE state IN ('waiting', 'sending');

/* Who bought a product. */
CREATE INDEX ON purchase_lines (organisation_id, product);
`;
