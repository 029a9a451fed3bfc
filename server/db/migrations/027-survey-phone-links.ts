import { type Kysely, sql } from 'kysely';

/** Links that let somebody without the extension fetch their ballot. A row is never changed: whether its link was used does not stand here. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(schema).execute(db);
}

const schema = `
CREATE TABLE auth.survey_codes (
  organisation_id uuid NOT NULL,
  round_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  code_hash bytea NOT NULL UNIQUE,
  PRIMARY KEY (organisation_id, round_id, staff_id)
);
GRANT SELECT, INSERT, DELETE ON auth.survey_codes TO kith_sign_in;
`;
