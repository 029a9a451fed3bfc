import type { Day } from '../../time/instant.ts';
import { chineseDayPhrases } from './detection/chinese-days.ts';
import { englishDayPhrases } from './detection/english-days.ts';
import { ownWords } from './detection/own-words.ts';
import type { DayContext } from './detection/reckoned-days.ts';
import { sentencesIn } from './detection/sentences.ts';

const longestQuote = 300;
const asking =
  /\b(?:please|kindly|can you|could you|would you|need|by|until|before)\b|请|麻烦|烦|望|需要|前|内/i;

/**
 * The first sentence that asks for something by a certain day, and that day: where a mail promises nothing, this is what
 * a promise recorded by hand answers.
 */
export function datedSentence(text: string, context: DayContext): { quote: string; dueOn: Day } | null {
  for (const { words } of sentencesIn(text, ownWords(text))) {
    if (words.length > longestQuote || !asking.test(words)) continue;
    const phrases = [...chineseDayPhrases(words, context), ...englishDayPhrases(words, context)];
    const dueOn = phrases.find(({ day }) => day)?.day;
    if (dueOn) return { quote: words, dueOn };
  }
  return null;
}
