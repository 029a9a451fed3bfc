import { type Kysely, sql } from 'kysely';
import { keepToOrganisation } from '../keep-to-organisation.ts';

/** Surveys whose ballots name nobody: no row of a ballot has a time, an order or a person. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(schema).execute(db);
  await keepToOrganisation(db, [
    'survey_instruments',
    'survey_rounds',
    'survey_eligible',
    'survey_ballots',
    'survey_comments',
    'survey_commitments',
    'survey_releases',
    'survey_actions',
  ]);
}

const schema = `
CREATE TABLE survey_instruments (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  version integer NOT NULL,
  body jsonb NOT NULL,
  saved_by uuid NOT NULL,
  saved_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, id, version),
  FOREIGN KEY (organisation_id, saved_by) REFERENCES staff
);

CREATE TABLE survey_rounds (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('planned', 'sealed', 'closed', 'released', 'cancelled')),
  plan jsonb NOT NULL,
  opens_on date NOT NULL,
  closes_on date NOT NULL,
  /* The canonical text whose SHA-256 is the hash; null while planned. */
  manifest text,
  manifest_hash text,
  closing jsonb,
  planned_by uuid NOT NULL,
  planned_at timestamptz NOT NULL,
  sealed_on date,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, planned_by) REFERENCES staff
);

/* Who may answer, and what was signed for them: a hash of blinded messages, which say nothing about a ballot. No time. */
CREATE TABLE survey_eligible (
  organisation_id uuid NOT NULL,
  round_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  cohort_id uuid NOT NULL,
  issued_for bytea,
  PRIMARY KEY (organisation_id, round_id, staff_id),
  FOREIGN KEY (organisation_id, round_id) REFERENCES survey_rounds,
  FOREIGN KEY (organisation_id, staff_id) REFERENCES staff
);

/* Until closing the key is the hash of an unblinded token, after it a random one. */
CREATE TABLE survey_ballots (
  organisation_id uuid NOT NULL,
  round_id uuid NOT NULL,
  token_hash bytea NOT NULL,
  cohort_id uuid NOT NULL,
  body bytea NOT NULL,
  PRIMARY KEY (organisation_id, round_id, token_hash),
  FOREIGN KEY (organisation_id, round_id) REFERENCES survey_rounds
);

CREATE TABLE survey_comments (
  organisation_id uuid NOT NULL,
  round_id uuid NOT NULL,
  token_hash bytea NOT NULL,
  item_id text NOT NULL,
  body bytea NOT NULL,
  PRIMARY KEY (organisation_id, round_id, token_hash),
  FOREIGN KEY (organisation_id, round_id) REFERENCES survey_rounds
);

/* SHA-256 of each counted ballot, apart from the ballots; published at closing. */
CREATE TABLE survey_commitments (
  organisation_id uuid NOT NULL,
  round_id uuid NOT NULL,
  commitment bytea NOT NULL,
  PRIMARY KEY (organisation_id, round_id, commitment),
  FOREIGN KEY (organisation_id, round_id) REFERENCES survey_rounds
);

CREATE TABLE survey_releases (
  organisation_id uuid NOT NULL,
  round_id uuid NOT NULL,
  released_on date NOT NULL,
  body jsonb NOT NULL,
  PRIMARY KEY (organisation_id, round_id),
  FOREIGN KEY (organisation_id, round_id) REFERENCES survey_rounds
);

/* What was announced after a release: a promise to the people of a cut. */
CREATE TABLE survey_actions (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  round_id uuid NOT NULL,
  cut_id uuid NOT NULL,
  subject text NOT NULL,
  what text NOT NULL,
  owner_id uuid NOT NULL,
  due_on date NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'kept', 'broken', 'withdrawn')),
  outcome text NOT NULL DEFAULT '',
  announced_by uuid NOT NULL,
  announced_at timestamptz NOT NULL,
  settled_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, round_id) REFERENCES survey_rounds,
  FOREIGN KEY (organisation_id, owner_id) REFERENCES staff,
  FOREIGN KEY (organisation_id, announced_by) REFERENCES staff
);

/* Teams stand in a tree: small ones are merged with their siblings. */
ALTER TABLE teams ADD COLUMN parent_id uuid;
ALTER TABLE teams ADD FOREIGN KEY (organisation_id, parent_id) REFERENCES teams;

/* Private keys of a round, sealed under the installation's secret; gone at closing. */
CREATE TABLE auth.survey_keys (
  organisation_id uuid NOT NULL,
  round_id uuid NOT NULL,
  /* A cohort's id, or the id of a comment item. */
  purpose text NOT NULL,
  sealed bytea NOT NULL,
  PRIMARY KEY (organisation_id, round_id, purpose)
);
GRANT SELECT, INSERT, DELETE ON auth.survey_keys TO kith_sign_in;
`;
