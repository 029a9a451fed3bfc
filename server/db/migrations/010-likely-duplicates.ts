import { type Kysely, sql } from 'kysely';
import { keepToOrganisation } from '../keep-to-organisation.ts';

/** Names as keys that spellings share, to look duplicates up by; and the pairs found, with what people said of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(schema).execute(db);
  await keepToOrganisation(db, ['likely_duplicates']);
}

const schema = `
/* Written by the program; null until it was, empty where there is no name to compare. */
ALTER TABLE customers ADD COLUMN name_key text, ADD COLUMN other_name_key text;
CREATE INDEX ON customers (organisation_id, name_key) WHERE name_key <> '';
CREATE INDEX ON customers (organisation_id, other_name_key) WHERE other_name_key <> '';

/* first_id < second_id. A pair that was dismissed stays, so that it never comes back. */
CREATE TABLE likely_duplicates (
  organisation_id uuid NOT NULL,
  first_id uuid NOT NULL,
  second_id uuid NOT NULL,
  reasons text[] NOT NULL,
  via text NOT NULL,
  is_obvious boolean NOT NULL,
  found_at timestamptz NOT NULL,
  dismissed_by uuid,
  dismissed_at timestamptz,
  PRIMARY KEY (organisation_id, first_id, second_id),
  FOREIGN KEY (organisation_id, first_id) REFERENCES customers ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, second_id) REFERENCES customers ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, dismissed_by) REFERENCES staff
);
CREATE INDEX ON likely_duplicates (organisation_id, second_id);
CREATE INDEX ON likely_duplicates (organisation_id, is_obvious DESC, first_id, second_id) WHERE dismissed_at IS NULL;
`;
