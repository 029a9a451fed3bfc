import { type Kysely, sql } from 'kysely';

/** What helps while writing: rivals and reasons of the organisation, and snippets, everyone's or one person's. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(schema).execute(db);
  for (const table of ['writing_guides', 'snippets']) {
    await sql
      .raw(
        `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
         CREATE POLICY own_organisation ON ${table} TO kith_app
           USING (organisation_id = current_setting('kith.organisation_id')::uuid)
           WITH CHECK (organisation_id = current_setting('kith.organisation_id')::uuid);
         GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO kith_app;`,
      )
      .execute(db);
  }
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
