import { type Kysely, sql } from 'kysely';
import { keepToOrganisation } from '../keep-to-organisation.ts';

/** Who took customers over from whom, for good or while somebody is away. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(schema).execute(db);
  await keepToOrganisation(db, ['absences', 'customer_handovers', 'absence_kept_promises']);
  await sql.raw(fromTheRecord).execute(db);
  await sql`UPDATE organisations SET clock = clock + 1, directory_version = clock + 1`.execute(db);
  await sql`UPDATE staff SET access_epoch = access_epoch + 1`.execute(db);
}

const schema = `
CREATE TABLE absences (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  staff_id uuid NOT NULL,
  from_on date NOT NULL,
  back_on date NOT NULL CHECK (back_on > from_on),
  /* Takes everything no customer's row gives to somebody else; null: only those with a row are handed over. */
  stand_in_id uuid,
  reason text NOT NULL,
  planned_by uuid NOT NULL,
  planned_at timestamptz NOT NULL,
  returning_at timestamptz,
  ended_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, staff_id) REFERENCES staff,
  FOREIGN KEY (organisation_id, stand_in_id) REFERENCES staff,
  FOREIGN KEY (organisation_id, planned_by) REFERENCES staff
);
CREATE UNIQUE INDEX ON absences (organisation_id, staff_id) WHERE ended_at IS NULL;

CREATE TABLE customer_handovers (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  customer_id uuid NOT NULL,
  from_id uuid NOT NULL,
  /* Follows when a stand-in hands on in turn. */
  to_id uuid NOT NULL,
  /* Null while an absence is only planned. */
  handed_at timestamptz,
  /* The organisation's clock then: of two handovers it tells which came first. */
  handed_clock bigint,
  /* Null: for good. */
  absence_id uuid,
  /* Whether the customer changed hands, and not only what was owed there. */
  is_owned boolean NOT NULL,
  settled_at timestamptz,
  outcome text CHECK (outcome IN ('given-back', 'changed-meanwhile', 'stayed')),
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, customer_id) REFERENCES customers,
  FOREIGN KEY (organisation_id, from_id) REFERENCES staff,
  FOREIGN KEY (organisation_id, to_id) REFERENCES staff,
  FOREIGN KEY (organisation_id, absence_id) REFERENCES absences
);
CREATE INDEX ON customer_handovers (organisation_id, customer_id);
CREATE INDEX ON customer_handovers (organisation_id, absence_id, customer_id);
CREATE INDEX ON customer_handovers (organisation_id, to_id, handed_at);

/* Open promises that stay with the stand-in when the rest is given back. */
CREATE TABLE absence_kept_promises (
  organisation_id uuid NOT NULL,
  absence_id uuid NOT NULL,
  promise_id uuid NOT NULL,
  PRIMARY KEY (organisation_id, absence_id, promise_id),
  FOREIGN KEY (organisation_id, absence_id) REFERENCES absences,
  FOREIGN KEY (organisation_id, promise_id) REFERENCES promises
);
`;

const fromTheRecord = `
INSERT INTO customer_handovers (organisation_id, id, customer_id, from_id, to_id, handed_at, is_owned)
SELECT entry.organisation_id, gen_random_uuid(), customers.id, giver.id, receiver.id, entry.at, true
FROM audit_entries AS entry
CROSS JOIN LATERAL jsonb_array_elements_text(entry.details -> 'customerIds') AS handed (customer_id)
JOIN customers ON customers.organisation_id = entry.organisation_id AND customers.id = handed.customer_id::uuid
JOIN staff AS giver ON giver.organisation_id = entry.organisation_id AND giver.id = entry.subject_id
JOIN staff AS receiver ON receiver.organisation_id = entry.organisation_id
  AND receiver.id = (entry.details ->> 'toId')::uuid
WHERE entry.action = 'handovers.handOver' AND entry.details ->> 'extent' = 'everything';
`;
