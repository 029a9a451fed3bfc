import { type Kysely, sql } from 'kysely';
import { keepToOrganisation } from '../keep-to-organisation.ts';

/** What waits at whom for each person, so that the page of Today weighs no cards; and the orders levels and movements are listed in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(schema).execute(db);
  await keepToOrganisation(db, ['today_lists', 'today_customers']);
}

const schema = `
CREATE TABLE today_lists (
  organisation_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  /* What the cards were weighed under. */
  weighed_on date NOT NULL,
  clock bigint NOT NULL,
  directory_version bigint NOT NULL,
  access_epoch bigint NOT NULL,
  read_on date NOT NULL,
  PRIMARY KEY (organisation_id, staff_id),
  FOREIGN KEY (organisation_id, staff_id) REFERENCES staff
);

CREATE TABLE today_customers (
  organisation_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  waiting jsonb NOT NULL,
  PRIMARY KEY (organisation_id, staff_id, customer_id),
  FOREIGN KEY (organisation_id, staff_id) REFERENCES today_lists ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, customer_id) REFERENCES customers
);
CREATE INDEX ON today_customers (organisation_id, customer_id);

/* What customers bought is summed from the index alone. */
CREATE INDEX ON purchases (organisation_id, customer_id) INCLUDE (ordered_at, kind, currency, amount_minor)
  WHERE deleted_at IS NULL;

CREATE INDEX ON loyalty_standings (organisation_id, month, quadrant, customer_id);

CREATE INDEX ON programme_standings (organisation_id, level_id, falls_on, since_on, customer_id);
DROP INDEX programme_standings_organisation_id_level_id_idx;
`;
