import { readFile } from 'node:fs/promises';
import { AppError } from '../../shared/errors/app-error.ts';
import { OrganisationSettings } from '../../shared/features/administration/model.ts';
import { findPromises } from '../../shared/features/promises/detection/find-promises.ts';
import type { FoundPromise } from '../../shared/features/promises/detection/found-promise.ts';
import { dayIn } from '../../shared/time/day.ts';
import type { Day } from '../../shared/time/instant.ts';
import { isWorkingDay, workingCalendar } from '../../shared/time/working-time.ts';
import { countryDays } from '../features/administration/country-days.ts';
import { readMail } from '../features/imports/read-mail.ts';
import type { Speak } from '../startup/speak.ts';

export type FindOptions = {
  writtenBy: 'us' | 'them';
  /** Where its writer reckons days; an organisation's default when left out. */
  timeZone: string | undefined;
  /** ISO 3166 country whose days off are not worked. */
  country: string | undefined;
  now: Date;
};
export type PromisesInMail = {
  file: string;
  subject: string;
  from: string;
  writtenOn: Day;
  isList: boolean;
  promises: FoundPromise[];
};

/** Reads one mail, without a database. Of a mailing list nothing is a promise to anybody. */
export async function promisesInMail(file: string, options: FindOptions): Promise<PromisesInMail> {
  const raw = await readFile(file).catch(() => {
    throw new AppError('not-found', 'commands:refusal.noFile', { file });
  });
  const mail = await readMail(raw);
  if ('messageKey' in mail) throw new AppError('invalid', mail.messageKey, mail.details);
  const settings = OrganisationSettings.parse({ timeZone: options.timeZone });
  const writtenOn = dayIn(mail.sentAt ?? options.now, settings.timeZone);
  const year = Number(writtenOn.slice(0, 4));
  const byLaw = [year, year + 1].flatMap((each) => countryDays(options.country ?? null, each));
  const calendar = workingCalendar(settings, {
    holidays: byLaw.filter(({ isWorking }) => !isWorking).map(({ day }) => day),
    workdays: byLaw.filter(({ isWorking }) => isWorking).map(({ day }) => day),
  });
  const context = {
    writtenOn,
    writtenBy: options.writtenBy,
    isWorkingDay: (day: Day) => isWorkingDay(day, calendar),
  };
  return {
    file,
    subject: mail.subject,
    from: mail.from.address,
    writtenOn,
    isList: mail.isList,
    promises: mail.isList ? [] : findPromises(mail.text, context),
  };
}

/** What was found and why, for a reader. */
export function promisesInWords({ promises, isList, ...mail }: PromisesInMail, speak: Speak): string {
  const head = speak('promises:found.mail', mail);
  if (isList) return `${head}\n${speak('promises:found.list')}`;
  if (promises.length === 0) return `${head}\n${speak('promises:found.none')}`;
  return [head, ...promises.map((promise) => inWords(promise, speak))].join('\n\n');
}

function inWords(promise: FoundPromise, speak: Speak): string {
  const { direction, what, dueOn, duePhrase, sentence, why } = promise;
  const due = dueOn ? speak('promises:found.due', { dueOn }) : speak('promises:found.noDay', { duePhrase });
  return [
    speak('promises:found.owed', { who: speak(`promises:direction.${direction}`), what, due }),
    `  ${speak('promises:found.quote', { sentence: sentence.replace(/\s+/g, ' ') })}`,
    ...why.map(({ reason, words }) => `  - ${speak(`promises:found.why.${reason}`, { words })}`),
  ].join('\n');
}
