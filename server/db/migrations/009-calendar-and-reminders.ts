import { type Kysely, sql } from 'kysely';
import { keepToOrganisation } from '../keep-to-organisation.ts';

/** A company's own calendar, promises that change hands, and reminders by mail. Devices fetch the calendar at once. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `CREATE TABLE calendar_days (
         organisation_id uuid NOT NULL REFERENCES organisations,
         day date NOT NULL,
         is_working boolean NOT NULL,
         name text NOT NULL DEFAULT '',
         PRIMARY KEY (organisation_id, day)
       );

       ALTER TABLE promise_events ADD COLUMN from_owner_id uuid, ADD COLUMN to_owner_id uuid;
       ALTER TABLE promise_events
         ADD FOREIGN KEY (organisation_id, from_owner_id) REFERENCES staff,
         ADD FOREIGN KEY (organisation_id, to_owner_id) REFERENCES staff;

       ALTER TABLE staff
         ADD COLUMN time_zone text,
         ADD COLUMN wants_reminder_mail boolean NOT NULL DEFAULT true,
         ADD COLUMN reminder_mailed_on date;

       UPDATE organisations SET clock = clock + 1, directory_version = clock + 1;`,
    )
    .execute(db);
  await keepToOrganisation(db, ['calendar_days']);
}
