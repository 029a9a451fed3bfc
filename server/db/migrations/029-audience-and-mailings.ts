import { type Kysely, sql } from 'kysely';
import { keepToOrganisation } from '../keep-to-organisation.ts';

/** What is known of colleagues beyond team and role, so that a survey can be for some of them, and whom its invitation was mailed to. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(schema).execute(db);
  await keepToOrganisation(db, ['staff_attributes', 'staff_attribute_values', 'survey_mailings']);
}

const schema = `
ALTER TABLE staff ADD COLUMN joined_on date;

CREATE TABLE staff_attributes (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  name text NOT NULL,
  PRIMARY KEY (organisation_id, id)
);

CREATE TABLE staff_attribute_values (
  organisation_id uuid NOT NULL,
  attribute_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  value text NOT NULL,
  PRIMARY KEY (organisation_id, attribute_id, staff_id),
  FOREIGN KEY (organisation_id, attribute_id) REFERENCES staff_attributes ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, staff_id) REFERENCES staff
);

/* A row for everybody the invitation goes to, whether or not they answer: no time. What is found 'sending' was cut short: 'unsure'. */
CREATE TABLE survey_mailings (
  organisation_id uuid NOT NULL,
  round_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'refused', 'unsure')),
  with_phone_link boolean NOT NULL,
  PRIMARY KEY (organisation_id, round_id, staff_id),
  FOREIGN KEY (organisation_id, round_id, staff_id) REFERENCES survey_eligible
);

UPDATE survey_rounds SET plan = plan || '{"conditions": []}';
`;
