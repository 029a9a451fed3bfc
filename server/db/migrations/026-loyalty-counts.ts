import { type Kysely, sql } from 'kysely';
import { keepToOrganisation } from '../keep-to-organisation.ts';

/** What the pages of loyalty read instead of counting every customer, and what is asked to be reckoned anew. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(schema).execute(db);
  await keepToOrganisation(db, [
    ...['standing_months', 'standing_counts', 'standing_moves'],
    ...['level_counts', 'tier_readings', 'reckonings'],
  ]);
  await sql.raw(countWhatStands).execute(db);
}

const schema = `
CREATE TABLE standing_months (
  organisation_id uuid NOT NULL REFERENCES organisations,
  month date NOT NULL,
  placed_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, month)
);

/* Counted by owner, since that decides who may see a customer; customers of nobody under the nil UUID. */
CREATE TABLE standing_counts (
  organisation_id uuid NOT NULL,
  month date NOT NULL,
  owner_id uuid NOT NULL,
  segment text NOT NULL,
  quadrant text NOT NULL,
  customers integer NOT NULL,
  PRIMARY KEY (organisation_id, month, owner_id, segment, quadrant),
  FOREIGN KEY (organisation_id, month) REFERENCES standing_months
);

CREATE TABLE standing_moves (
  organisation_id uuid NOT NULL,
  to_month date NOT NULL,
  from_month date NOT NULL,
  owner_id uuid NOT NULL,
  from_quadrant text NOT NULL,
  to_quadrant text NOT NULL,
  customers integer NOT NULL,
  PRIMARY KEY (organisation_id, to_month, from_month, owner_id, from_quadrant, to_quadrant),
  FOREIGN KEY (organisation_id, to_month) REFERENCES standing_months,
  FOREIGN KEY (organisation_id, from_month) REFERENCES standing_months,
  CHECK (from_month <= to_month)
);

CREATE TABLE level_counts (
  organisation_id uuid NOT NULL REFERENCES organisations,
  owner_id uuid NOT NULL,
  /* The nil UUID: on none. */
  level_id uuid NOT NULL,
  customers integer NOT NULL,
  PRIMARY KEY (organisation_id, owner_id, level_id)
);

CREATE TABLE tier_readings (
  organisation_id uuid NOT NULL REFERENCES organisations,
  months integer NOT NULL,
  reckoned_on date NOT NULL,
  curve jsonb NOT NULL,
  effort jsonb NOT NULL,
  PRIMARY KEY (organisation_id, months)
);

CREATE TABLE reckonings (
  organisation_id uuid NOT NULL REFERENCES organisations,
  subject text NOT NULL,
  asked_by uuid,
  asked_at timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed')),
  progress integer NOT NULL,
  heard_at timestamptz,
  finished_at timestamptz,
  PRIMARY KEY (organisation_id, subject),
  FOREIGN KEY (organisation_id, asked_by) REFERENCES staff
);

CREATE INDEX ON pulses (organisation_id, question, asked_at, score);
CREATE INDEX ON pulses (organisation_id, question, answered_at DESC) WHERE answered_at IS NOT NULL;
`;

const nobody = '00000000-0000-0000-0000-000000000000';

const countWhatStands = `
INSERT INTO standing_months
SELECT organisation_id, month, max(placed_at) FROM loyalty_standings GROUP BY 1, 2;

INSERT INTO standing_counts
SELECT standing.organisation_id, month, coalesce(owner_id, '${nobody}'), segment, quadrant, count(*)
FROM loyalty_standings AS standing JOIN customers
  ON customers.organisation_id = standing.organisation_id AND customers.id = standing.customer_id
WHERE customers.deleted_at IS NULL GROUP BY 1, 2, 3, 4, 5;

INSERT INTO standing_moves
SELECT after.organisation_id, after.month, before.month, coalesce(owner_id, '${nobody}'), before.quadrant, after.quadrant, count(*)
FROM loyalty_standings AS after
JOIN loyalty_standings AS before ON before.organisation_id = after.organisation_id
  AND before.customer_id = after.customer_id AND before.month <= after.month
JOIN customers ON customers.organisation_id = after.organisation_id AND customers.id = after.customer_id
WHERE customers.deleted_at IS NULL GROUP BY 1, 2, 3, 4, 5, 6;

INSERT INTO level_counts
SELECT standing.organisation_id, coalesce(customers.owner_id, '${nobody}'), coalesce(level_id, '${nobody}'), count(*)
FROM programme_standings AS standing JOIN customers
  ON customers.organisation_id = standing.organisation_id AND customers.id = standing.customer_id
WHERE customers.deleted_at IS NULL AND NOT EXISTS (SELECT FROM customers AS employer
  WHERE employer.organisation_id = customers.organisation_id AND employer.id = customers.company_id
    AND employer.deleted_at IS NULL)
GROUP BY 1, 2, 3;
`;
