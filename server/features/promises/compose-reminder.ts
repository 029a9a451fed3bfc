import type { TFunction } from 'i18next';
import type { Language } from '../../../shared/i18n/catalogue.ts';
import { daysBetween } from '../../../shared/time/day.ts';
import type { Day } from '../../../shared/time/instant.ts';
import type { Mail } from '../../auth/send-link.ts';
import { mailOf } from '../../letters.ts';
import { speakIn } from '../../startup/speak.ts';
import type { Reminder } from './reminders-of.ts';

/** Longer lists are for the page. */
const mostLines = 20;

/** Plain text, in each of the languages. A subject names counts only: mail servers and phones show it to anybody. */
export function composeReminder(
  { to, name, reminders }: { to: string; name: string; reminders: readonly Reminder[] },
  { today, publicUrl, languages }: { today: Day; publicUrl: string; languages: readonly Language[] },
): Mail {
  const letters = languages.map((language) =>
    letterIn(speakIn(language), { name, reminders, today, publicUrl }),
  );
  return mailOf(to, letters);
}

type Letter = { name: string; reminders: readonly Reminder[]; today: Day; publicUrl: string };

function letterIn(t: TFunction, { name, reminders, today, publicUrl }: Letter) {
  const own = reminders.filter(({ isOwn }) => isOwn);
  const late = own.filter(({ dueOn }) => dueOn < today);
  const dueToday = own.filter(({ dueOn }) => dueOn === today);
  const team = reminders.filter(({ isOwn }) => !isOwn);
  const lateCount = late.length + team.length;
  const subject = lateCount
    ? t('reminders:subjectLate', { count: lateCount })
    : t('reminders:subjectToday', { count: dueToday.length });
  const line = (reminder: Reminder) => {
    const { what, direction, customerName, ownerName, dueOn, isOwn } = reminder;
    const said = t(`reminders:${direction}`, { what, customer: customerName });
    const owned = isOwn ? said : t('reminders:owedBy', { line: said, owner: ownerName });
    const count = daysBetween(dueOn, today);
    return `- ${count > 0 ? t('reminders:daysLate', { line: owned, count }) : owned}`;
  };
  const paragraph = (title: string, all: readonly Reminder[]) => {
    if (all.length === 0) return [];
    const rest = all.length - mostLines;
    const more = rest > 0 ? [t('reminders:more', { count: rest })] : [];
    return [[t(`reminders:${title}`), ...all.slice(0, mostLines).map(line), ...more].join('\n')];
  };
  const text = [
    t('reminders:greeting', { name }),
    ...paragraph('late', late),
    ...paragraph('today', dueToday),
    ...paragraph('team', team),
    t('reminders:open', { link: new URL('/promises', publicUrl).href }),
    t('reminders:why', { link: new URL('/settings', publicUrl).href }),
  ].join('\n\n');
  return { subject, text };
}
