import type { TFunction } from 'i18next';
import { v7 as newId } from 'uuid';
import type { ComplaintKind, NewComplaint } from '../../../shared/features/complaints/model.ts';
import { ruledDay } from '../../../shared/features/complaints/ruled-day.ts';
import { summaryOf } from '../../../shared/features/complaints/summary.ts';
import type { Directory } from '../../../shared/features/sync/model.ts';
import type { Day } from '../../../shared/time/instant.ts';
import { workingCalendar } from '../../../shared/time/working-time.ts';

type Answered = { kind: ComplaintKind; words: string; dueOn: Day; promiseId: string | undefined };

/** The promise of an answer as it will read in the ledger, in the language of who makes it; a mended one keeps its id. */
export function answerTo(
  t: TFunction,
  { kind, words, dueOn, promiseId = newId() }: Answered,
): NewComplaint['answer'] {
  const what = t(`complaints:answerOwed.${kind}`, { summary: summaryOf(words) });
  return { promiseId, what, dueOn };
}

type Rules = Pick<Directory, 'settings' | 'calendar' | 'complaintRules'>;

/** By when the company's rule wants an answer to what came today. */
export function answerDueOn(today: Day, directory: Rules | null): Day {
  if (!directory) return today;
  const { settings, calendar, complaintRules } = directory;
  return ruledDay(today, complaintRules.answerDays, workingCalendar(settings, calendar));
}
