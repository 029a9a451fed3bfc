import { type Kysely, sql } from 'kysely';
import { keepToOrganisation } from '../keep-to-organisation.ts';

/** What helps while writing: rivals and reasons of the organisation, and snippets, everyone's or one person's. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(schema).execute(db);
  await keepToOrganisation(db, ['writing_guides', 'snippets']);
}

const schema = `
CREATE TABLE writing_guides (
  organisation_id uuid PRIMARY KEY REFERENCES organisations,
  competitors text[] NOT NULL,
  reasons_en text[] NOT NULL,
  reasons_zh text[] NOT NULL
);

CREATE TABLE snippets (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  author_id uuid NOT NULL,
  is_shared boolean NOT NULL,
  shortcut text NOT NULL,
  body text NOT NULL,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, author_id) REFERENCES staff
);
CREATE UNIQUE INDEX ON snippets (organisation_id, shortcut) WHERE is_shared;
CREATE UNIQUE INDEX ON snippets (organisation_id, author_id, shortcut) WHERE NOT is_shared;
`;
