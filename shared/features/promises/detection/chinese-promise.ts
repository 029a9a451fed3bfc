import {
  agreement,
  deed,
  isAsked,
  isBarred,
  isCondition,
  isCourtesy,
  isPromotion,
  isQuestion,
  isRequest,
  readerActs,
  toReader,
  vow,
  willing,
  writer,
  writersSide,
} from './chinese-cues.ts';
import { chineseDayPhrases } from './chinese-days.ts';
import { confidenceWith, type DayPhrase } from './day-phrases.ts';
import type { FoundReason, SpokenPromise } from './found-promise.ts';
import type { DayContext } from './reckoned-days.ts';
import { shortened } from './shortened.ts';
import { simplified } from './simplified.ts';

type Clause = { words: string; phrase: DayPhrase | undefined };

/** What earlier clauses of the sentence say of the later ones. */
type Carried = {
  isConditional: boolean;
  isRequest: boolean;
  writerSpoke: boolean;
  phrase: DayPhrase | undefined;
};

/** The promise one Chinese sentence makes, or null. Subjects are often left out: then who gets something tells who owes. */
export function chinesePromise(sentence: string, context: DayContext): SpokenPromise | null {
  const plain = simplified(sentence);
  if (isQuestion(plain) || isPromotion(plain)) return null;
  const isAgreed = agreement.test(plain);
  const carried: Carried = { isConditional: false, isRequest: false, writerSpoke: false, phrase: undefined };
  const found: SpokenPromise[] = [];
  for (const clause of clausesOf(plain, context)) {
    if (isAsked(clause.words)) return found[0] ?? null;
    const made = promiseIn(clause, carried, isAgreed);
    if (made) found.push(made);
    carry(clause, carried);
  }
  return (
    found.find(({ dueOn, duePhrase }) => dueOn && !atOnce.test(duePhrase ?? '')) ??
    found.find(({ dueOn }) => dueOn) ??
    found[0] ??
    null
  );
}

/** A start rather than a deadline: another clause may name one. */
const atOnce = /马上|立[刻马]/;

function clausesOf(sentence: string, context: DayContext): Clause[] {
  return sentence
    .split(/[，,；;\n]|[：:](?!\d)|——/)
    .map((words) => words.trim())
    .filter((words) => words !== '')
    .map((words) => ({ words, phrase: chosenPhrase(chineseDayPhrases(words, context), context) }));
}

/** The last day that is named: "周三收到周五前发" binds by its end, and "节后马上" by the day after the holiday. */
function chosenPhrase(phrases: DayPhrase[], { writtenOn }: DayContext): DayPhrase | undefined {
  const certain = phrases.filter(({ day }) => day);
  return certain.findLast(({ day }) => day !== writtenOn) ?? certain.at(-1) ?? phrases[0];
}

function carry({ words, phrase }: Clause, carried: Carried): void {
  if (isCourtesy(words)) carried.isConditional = false;
  else if (isCondition(words) && !/^我/.test(words)) carried.isConditional = true;
  const speaks = writer.test(words) || writersSide.test(words);
  if (isRequest(words)) carried.isRequest = true;
  else if (speaks || toReader.test(words)) carried.isRequest = false;
  carried.writerSpoke ||= speaks;
  carried.phrase = isBarred(untimed(words, phrase)) ? undefined : (phrase ?? carried.phrase);
}

function promiseIn(clause: Clause, carried: Carried, isAgreed: boolean): SpokenPromise | null {
  const { words } = clause;
  if (!deed.test(words) || isBarred(untimed(words, clause.phrase))) return null;
  if (carried.isConditional || (isCondition(words) && !/^我/.test(words))) return null;
  const isReaders = readerActs.test(words) && !toReader.test(words);
  if (isAgreed && isReaders) return spoken('reader', 'agreed', clause, clause.phrase);
  if (isReaders || isRequest(words)) return null;
  const phrase = clause.phrase ?? carried.phrase;
  const reason = reasonOf(words, carried, phrase);
  return reason && spoken('writer', reason, clause, phrase);
}

function reasonOf(
  words: string,
  carried: Carried,
  phrase: DayPhrase | undefined,
): FoundReason['reason'] | null {
  const isSpoken = writer.test(words);
  const isToReader = toReader.test(words);
  if (carried.isRequest && !isSpoken && !isToReader) return null;
  if (vow.test(words) && (phrase || isSpoken || isToReader)) return 'writer-vows';
  if (isSpoken && (phrase || willing.test(words))) return 'writer-will';
  if (isToReader && (phrase || willing.test(words) || carried.writerSpoke)) return 'to-reader';
  if (!phrase?.day) return null;
  return writersSide.test(words) ? 'thing-will' : 'will-left-out';
}

const leadWords = /^(?:最迟|最晚|那么?|好的?|所以|因此|届时)/;
/** Who does it stands beside the promise. */
const writersWill = /^(?:我们|我司|我方|我公司|本公司|我这边|我)(?:会|将|来|承诺|保证|一定)*(?=.)/;

const confidences: Partial<Record<FoundReason['reason'], number>> = {
  'writer-vows': 0.75,
  'writer-will': 0.7,
  'to-reader': 0.7,
  'thing-will': 0.6,
};

function spoken(
  owes: SpokenPromise['owes'],
  reason: FoundReason['reason'],
  { words, phrase: own }: Clause,
  phrase: DayPhrase | undefined,
): SpokenPromise {
  const why: FoundReason[] = [{ reason, words }];
  if (phrase) why.push({ reason: phrase.day ? 'day' : 'day-uncertain', words: phrase.words });
  return {
    owes,
    what: shortened(untimed(words, own).replace(leadWords, '').replace(writersWill, '')),
    dueOn: phrase?.day ?? null,
    duePhrase: phrase?.words ?? null,
    why,
    confidence: confidenceWith(confidences[reason] ?? 0.5, phrase),
  };
}

/** "下月5号之前" says nothing of the past, though 之前 alone would; the 在 before it goes with it. */
function untimed(words: string, phrase: DayPhrase | undefined): string {
  return phrase
    ? words.slice(0, phrase.start).replace(/(?:最[迟晚])?[在于]?$/, '') + words.slice(phrase.end)
    : words;
}
