import type { Day } from '../../../time/instant.ts';
import type { PromiseDirection } from '../model.ts';
import type { DayContext } from './reckoned-days.ts';

/** Whose words are looked through. */
export type FindContext = DayContext & { writtenBy: 'us' | 'them' };

/** Why a sentence is taken for a promise, in the order a reader would say it: a message key under `promises:found.why` and the words that gave it away. */
export type FoundReason = {
  reason:
    | 'writer-will'
    | 'writer-vows'
    | 'reader-gets'
    | 'thing-will'
    | 'will-left-out'
    | 'to-reader'
    | 'agreed'
    | 'day'
    | 'day-uncertain';
  words: string;
};

/** A promise as a sentence makes it: who owes is seen from its writer. */
export type SpokenPromise = {
  owes: 'writer' | 'reader';
  what: string;
  dueOn: Day | null;
  /** The words the day comes from, or those that name a time without one; null when there are none. */
  duePhrase: string | null;
  why: FoundReason[];
  /** From 0 to 1; a guess that orders, not a probability. */
  confidence: number;
};

export type FoundPromise = Omit<SpokenPromise, 'owes'> & {
  direction: PromiseDirection;
  /** As it stands in the text, from `start` to before `end`. */
  sentence: string;
  start: number;
  end: number;
};
