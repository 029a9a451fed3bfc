import type { PromiseDirection } from '../model.ts';
import { chinesePromise } from './chinese-promise.ts';
import { englishPromise } from './english-promise.ts';
import type { FindContext, FoundPromise } from './found-promise.ts';
import { ownWords } from './own-words.ts';
import { sentencesIn } from './sentences.ts';

const mostLooked = 20_000;
const longestSentence = 300;
/** Nobody promises anything to one customer in a mail that sells to all. */
const advertising =
  /\bunsubscribe\b|\boffer ends\b|\blimited[- ]time\b|\bdon't miss\b|\b\d+\s?% off\b|退订|限时(?:优惠|抢购|特价)|大促|立减|错过再等/i;
const han = /\p{Script=Han}/u;

/** What the writer of a mail binds anybody to, in the order of the text, one promise a sentence at most. Only what they wrote themselves is read. */
export function findPromises(text: string, context: FindContext): FoundPromise[] {
  const looked = text.slice(0, mostLooked);
  const own = ownWords(looked);
  if (own.some(({ start, end }) => advertising.test(looked.slice(start, end)))) return [];
  return sentencesIn(looked, own).flatMap(({ words, start, end }) => {
    if (words.length > longestSentence) return [];
    const said = words.replace(/\s/g, ' ');
    const found = han.test(said) ? chinesePromise(said, context) : englishPromise(said, context);
    if (!found) return [];
    const { owes, ...promise } = found;
    return [{ ...promise, direction: directionOf(owes, context.writtenBy), sentence: words, start, end }];
  });
}

function directionOf(owes: 'writer' | 'reader', writtenBy: FindContext['writtenBy']): PromiseDirection {
  return (owes === 'writer') === (writtenBy === 'us') ? 'we' : 'they';
}
