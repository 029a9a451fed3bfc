import { findPromises } from '../../../shared/features/promises/detection/find-promises.ts';
import type { FoundPromise } from '../../../shared/features/promises/detection/found-promise.ts';
import { weekday } from '../../../shared/time/day.ts';
import type { Day } from '../../../shared/time/instant.ts';
import type { LabelledSentence } from './labelled-sentences.ts';

export type Miss = {
  fault: 'not found' | 'not a promise' | 'wrong side' | 'wrong day';
  sentence: LabelledSentence;
  found: FoundPromise | undefined;
};

export type Judgement = {
  /** Of what was found, the part that is a promise of the side it says. */
  precision: number;
  /** Of the promises there are, the part found with the right side. */
  recall: number;
  /** Of those found rightly, the part with the right day, or rightly with none. */
  daysRight: number;
  misses: Miss[];
};

const isHoliday = (day: Day) => (day >= '2026-10-01' && day <= '2026-10-07') || day === '2027-01-01';
const isWorkingDay = (day: Day) => weekday(day) <= 5 && !isHoliday(day);

/** What detection makes of labelled sentences. Several promises found where one is written count as false ones. */
export function judgeDetection(sentences: readonly LabelledSentence[]): Judgement {
  const misses: Miss[] = [];
  let [found, rightlyFound, written, rightDays] = [0, 0, 0, 0];
  for (const sentence of sentences) {
    const { text, on, by, owes, due } = sentence;
    const finds = findPromises(text, { writtenOn: on, writtenBy: by, isWorkingDay });
    found += finds.length;
    if (owes) written++;
    const right = finds.find(({ direction }) => direction === owes);
    if (right) rightlyFound++;
    if (right?.dueOn === due) rightDays++;
    else if (right) misses.push({ fault: 'wrong day', sentence, found: right });
    if (owes && !right)
      misses.push({ fault: finds[0] ? 'wrong side' : 'not found', sentence, found: finds[0] });
    for (const other of finds.filter((one) => one !== right && !(owes && !right)))
      misses.push({ fault: 'not a promise', sentence, found: other });
  }
  return {
    precision: rightlyFound / found,
    recall: rightlyFound / written,
    daysRight: rightDays / rightlyFound,
    misses,
  };
}
