import { type Kysely, sql } from 'kysely';
import { keepToOrganisation } from '../keep-to-organisation.ts';

/** Mails that are read one at a time because something broke, and those given up; programs among those who look. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(schema).execute(db);
  await keepToOrganisation(db, ['troubled_mails']);
}

const schema = `
CREATE TABLE troubled_mails (
  organisation_id uuid NOT NULL,
  account_id uuid NOT NULL,
  path text NOT NULL,
  uid bigint NOT NULL,
  tries integer NOT NULL,
  reason text NOT NULL CHECK (reason IN ('breaks', 'unreadable')),
  /* Null: still to be read, by itself. */
  set_aside_at timestamptz,
  PRIMARY KEY (organisation_id, account_id, path, uid),
  FOREIGN KEY (organisation_id, account_id, path) REFERENCES mail_account_folders ON DELETE CASCADE
);

ALTER TABLE customer_looks DROP CONSTRAINT customer_looks_surface_check;
ALTER TABLE customer_looks ADD CHECK (surface IN ('console', 'extension', 'api'));
`;
