import type { Logger } from 'pino';
import { isReminderHour } from '../../../shared/features/promises/reminder-hour.ts';
import { dayIn } from '../../../shared/time/day.ts';
import type { Day } from '../../../shared/time/instant.ts';
import { workingCalendar } from '../../../shared/time/working-time.ts';
import type { Links } from '../../auth/send-link.ts';
import { type ReadScope, readIn, writeUnclocked } from '../../db/organisation-scope.ts';
import type { Database } from '../../db/schema.ts';
import { languagesOf } from '../../letters.ts';
import { loadCalendar } from '../administration/load-calendar.ts';
import { loadSettings } from '../administration/load-settings.ts';
import { composeReminder } from './compose-reminder.ts';
import { remindersOf } from './reminders-of.ts';

type Place = { database: Database; organisationId: string; links: Links; log: Logger };

/** One mail a person and morning, to those for whom something is due; without a mail server none. Answers how many went out. */
export async function mailReminders(place: Place, now: Date): Promise<number> {
  const { database, organisationId, links } = place;
  if (!links.sendMail) return 0;
  const waiting = await readIn(database, organisationId, (scope) => whoseMorning(scope, now));
  let sent = 0;
  for (const person of waiting) if (await remind(place, person)) sent += 1;
  return sent;
}

type Person = Awaited<ReturnType<typeof whoseMorning>>[number];

/** Who wants reminders, has had none today, and for whom it is the morning of a working day where they are. */
async function whoseMorning(scope: ReadScope, now: Date) {
  const settings = await loadSettings(scope);
  const days = await loadCalendar(scope, settings, now);
  const staff = await scope.trx
    .selectFrom('staff')
    .select(['id', 'name', 'email', 'roles', 'language', 'time_zone', 'reminder_mailed_on'])
    .where('organisation_id', '=', scope.organisationId)
    .where('is_active', '=', true)
    .where('wants_reminder_mail', '=', true)
    .execute();
  return staff.flatMap((person) => {
    const timeZone = person.time_zone ?? settings.timeZone;
    const today = dayIn(now, timeZone);
    if (person.reminder_mailed_on !== null && person.reminder_mailed_on >= today) return [];
    const calendar = workingCalendar({ ...settings, timeZone }, days);
    return isReminderHour(now, calendar, settings.quietHours) ? [{ ...person, today }] : [];
  });
}

async function remind({ database, organisationId, links, log }: Place, person: Person): Promise<boolean> {
  const { id, name, email, roles, language, today } = person;
  const session = { organisationId, staffId: id, roles, deviceId: null };
  const reminders = await readIn(database, organisationId, (scope) => remindersOf(scope, session, today));
  if (reminders.length === 0) return false;
  const claimed = await writeUnclocked(database, organisationId, (scope) => claim(scope, id, today));
  if (!claimed) return false;
  const mail = composeReminder(
    { to: email, name, reminders },
    { today, publicUrl: links.publicUrl, languages: languagesOf(language) },
  );
  try {
    await links.sendMail!(mail);
    return true;
  } catch (error) {
    log.error({ err: error }, 'the mail server refused a reminder');
    await writeUnclocked(database, organisationId, (scope) => release(scope, id, person.reminder_mailed_on));
    return false;
  }
}

/** Before sending, so that two processes send one mail. */
async function claim({ trx, organisationId }: ReadScope, staffId: string, today: Day): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('staff')
    .set({ reminder_mailed_on: today })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', staffId)
    .where((eb) => eb.or([eb('reminder_mailed_on', 'is', null), eb('reminder_mailed_on', '<', today)]))
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** The next run tries again while it is morning. */
async function release(
  { trx, organisationId }: ReadScope,
  staffId: string,
  before: Day | null,
): Promise<void> {
  await trx
    .updateTable('staff')
    .set({ reminder_mailed_on: before })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', staffId)
    .execute();
}
