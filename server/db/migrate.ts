import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { AppError } from '../../shared/errors/app-error.ts';
import * as roles from './migrations/000-roles.ts';
import * as foundation from './migrations/001-foundation.ts';
import * as signIn from './migrations/002-sign-in.ts';
import * as customerSearch from './migrations/003-customer-search.ts';
import * as signInSecrets from './migrations/004-sign-in-secrets.ts';
import * as shortSearches from './migrations/005-short-searches.ts';
import * as signInRole from './migrations/006-sign-in-role-and-passkeys.ts';
import * as writing from './migrations/007-writing.ts';
import * as promiseMessage from './migrations/008-promise-message.ts';
import * as calendarAndReminders from './migrations/009-calendar-and-reminders.ts';
import * as likelyDuplicates from './migrations/010-likely-duplicates.ts';
import * as mailAccounts from './migrations/011-mail-accounts.ts';
import * as integrations from './migrations/012-integrations.ts';
import * as consents from './migrations/013-consents-and-important-days.ts';
import * as erasureAndRetention from './migrations/014-erasure-and-retention.ts';
import * as mailClients from './migrations/015-mail-clients.ts';
import * as complaints from './migrations/016-complaints.ts';
import * as customerValue from './migrations/017-customer-value.ts';
import * as sayAndDo from './migrations/018-say-and-do.ts';
import * as tiersAndProgramme from './migrations/019-tiers-and-programme.ts';
import * as insight from './migrations/020-insight.ts';
import * as setAsideMail from './migrations/021-set-aside-mail-and-program-looks.ts';
import * as promptLearning from './migrations/023-prompt-learning.ts';
import * as surveys from './migrations/024-surveys.ts';
import * as loyaltyCounts from './migrations/026-loyalty-counts.ts';
import * as surveyPhoneLinks from './migrations/027-survey-phone-links.ts';
import * as surveyFollowUp from './migrations/028-survey-follow-up.ts';
import * as audienceAndMailings from './migrations/029-audience-and-mailings.ts';
import * as surveyRewriting from './migrations/030-survey-rewriting.ts';
import * as absences from './migrations/031-absences.ts';
import * as listsOfToday from './migrations/032-lists-of-today.ts';
import * as bulletins from './migrations/033-bulletins.ts';
import * as noStatisticsOfBallots from './migrations/034-no-statistics-of-ballots.ts';

/** A plain list, so that a bundle or another working folder finds the same migrations. */
const migrations: Record<string, Migration> = {
  '000-roles': roles,
  '001-foundation': foundation,
  '002-sign-in': signIn,
  '003-customer-search': customerSearch,
  '004-sign-in-secrets': signInSecrets,
  '005-short-searches': shortSearches,
  '006-sign-in-role-and-passkeys': signInRole,
  '007-writing': writing,
  '008-promise-message': promiseMessage,
  '009-calendar-and-reminders': calendarAndReminders,
  '010-likely-duplicates': likelyDuplicates,
  '011-mail-accounts': mailAccounts,
  '012-integrations': integrations,
  '013-consents-and-important-days': consents,
  '014-erasure-and-retention': erasureAndRetention,
  '015-mail-clients': mailClients,
  '016-complaints': complaints,
  '017-customer-value': customerValue,
  '018-say-and-do': sayAndDo,
  '019-tiers-and-programme': tiersAndProgramme,
  '020-insight': insight,
  '021-set-aside-mail-and-program-looks': setAsideMail,
  '023-prompt-learning': promptLearning,
  '024-surveys': surveys,
  '026-loyalty-counts': loyaltyCounts,
  '027-survey-phone-links': surveyPhoneLinks,
  '028-survey-follow-up': surveyFollowUp,
  '029-audience-and-mailings': audienceAndMailings,
  '030-survey-rewriting': surveyRewriting,
  '031-absences': absences,
  '032-lists-of-today': listsOfToday,
  '033-bulletins': bulletins,
  '034-no-statistics-of-ballots': noStatisticsOfBallots,
};

export const latestMigration = Object.keys(migrations).sort().at(-1)!;

/**
 * Brings the schema up to date, or to `target`. Simultaneous starts wait for each other (Kysely takes a lock).
 * @throws AppError conflict when the data was written by a newer program.
 */
export async function migrate<T>(owner: Kysely<T>, target: string = latestMigration): Promise<void> {
  const migrator = new Migrator({ db: owner, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateTo(target);
  if (error instanceof Error && /corrupted migrations/.test(error.message)) {
    throw new AppError('conflict', 'administration:dataNewer');
  }
  if (error) throw error;
}
