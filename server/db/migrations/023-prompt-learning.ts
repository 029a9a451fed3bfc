import { type Kysely, sql } from 'kysely';
import { keepToOrganisation } from '../keep-to-organisation.ts';

/** Why not now, what prompts learn from it, how often they are acted on, and products that go together. Devices fetch all cards anew. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(schema).execute(db);
  await keepToOrganisation(db, ['prompt_settings', 'prompt_lessons', 'prompt_showings', 'product_pairs']);
  await sql`UPDATE organisations SET clock = clock + 1, directory_version = clock + 1`.execute(db);
  await sql`UPDATE staff SET access_epoch = access_epoch + 1`.execute(db);
}

const schema = `
ALTER TABLE prompt_answers ADD because text CHECK (because IN
  ('wrong-time', 'customer-away', 'agreed-otherwise', 'handled-elsewhere', 'not-fitting', 'wrong'));
CREATE INDEX ON prompt_answers (organisation_id, staff_id, answered_at);

/* Without a row the built-in settings hold. */
CREATE TABLE prompt_settings (
  organisation_id uuid NOT NULL REFERENCES organisations,
  slipping_below_percent int NOT NULL CHECK (slipping_below_percent BETWEEN 5 AND 95),
  win_back_from_minor bigint NOT NULL CHECK (win_back_from_minor >= 0),
  PRIMARY KEY (organisation_id)
);

/* Counted each night over everybody's answers; nobody is named. */
CREATE TABLE prompt_lessons (
  organisation_id uuid NOT NULL REFERENCES organisations,
  kind text NOT NULL,
  answered int NOT NULL,
  done int NOT NULL,
  refused int NOT NULL,
  wrong int NOT NULL,
  PRIMARY KEY (organisation_id, kind)
);

/* That a prompt was shown, never to whom. */
CREATE TABLE prompt_showings (
  organisation_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  prompt_key text NOT NULL,
  shown_on date NOT NULL,
  PRIMARY KEY (organisation_id, customer_id, prompt_key),
  FOREIGN KEY (organisation_id, customer_id) REFERENCES customers
);
CREATE INDEX ON prompt_showings (organisation_id, shown_on);

/* Written anew each night. */
CREATE TABLE product_pairs (
  organisation_id uuid NOT NULL REFERENCES organisations,
  position int NOT NULL,
  given text NOT NULL,
  also text NOT NULL,
  together int NOT NULL,
  share double precision NOT NULL,
  lift double precision NOT NULL,
  lift_low double precision NOT NULL,
  PRIMARY KEY (organisation_id, position)
);
`;
