import type { Day } from '../../../time/instant.ts';
import type { DayContext } from './reckoned-days.ts';

/** Words that name a time, where they stand, and the day they mean; null when they mean none for certain. */
export type DayPhrase = { words: string; start: number; end: number; day: Day | null };

/** A certain day makes a promise likelier, no time at all less likely. Rounded, for it is printed. */
export function confidenceWith(confidence: number, phrase: DayPhrase | undefined): number {
  const change = phrase?.day ? 20 : phrase ? 0 : -10;
  return (Math.round(confidence * 100) + change) / 100;
}

/** A day gone by is no certain day. `day` answers undefined for words that only look like a time to come, such as "last Friday": nothing else may read them either. */
export type DayRule = {
  pattern: RegExp;
  day(found: RegExpExecArray, context: DayContext): Day | null | undefined;
};

/** The phrases in the order of the text. Earlier rules win where two would read the same words. */
export function dayPhrasesBy(rules: readonly DayRule[], text: string, context: DayContext): DayPhrase[] {
  const taken: (DayPhrase & { isTime: boolean })[] = [];
  for (const { pattern, day } of rules) {
    for (const found of text.matchAll(pattern)) {
      const start = found.index;
      const end = start + found[0].length;
      if (taken.some((other) => start < other.end && other.start < end)) continue;
      const meant = day(found, context);
      taken.push({
        words: found[0],
        start,
        end,
        day: meant && meant >= context.writtenOn ? meant : null,
        isTime: meant !== undefined,
      });
    }
  }
  return taken
    .filter(({ isTime }) => isTime)
    .sort((a, b) => a.start - b.start)
    .map(({ words, start, end, day }) => ({ words, start, end, day }));
}
