import { confidenceWith, type DayPhrase } from './day-phrases.ts';
import { doing, isBarred, notDoing, thingDoing, vowing, writersSide } from './english-cues.ts';
import { englishDayPhrases } from './english-days.ts';
import type { FoundReason, SpokenPromise } from './found-promise.ts';
import type { DayContext } from './reckoned-days.ts';
import { shortened } from './shortened.ts';

type Need = 'day' | 'time' | 'deed' | 'nothing';
type Cue = {
  reason: FoundReason['reason'];
  pattern: RegExp;
  /** What else must be there: a certain day, words of any time, or a deed where no time is named. */
  needs: Need;
  owes: SpokenPromise['owes'];
  confidence: number;
};

const softly =
  '(?:\\s+(?:also|now|then|certainly|definitely|gladly|happily|of course|personally|immediately|just|all|therefore|surely|most certainly|naturally|then also|get someone to))*';
const will = "(?:'ll|\\s+will|\\s+shall|(?:'m|'re|\\s+am|\\s+are)\\s+going\\s+to)";
const cue = (
  reason: Cue['reason'],
  source: string,
  needs: Need,
  confidence: number,
  owes: Cue['owes'] = 'writer',
): Cue => ({ reason, pattern: new RegExp(source, 'gi'), needs, owes, confidence });

/** The verb itself, or a second one: "finish it and send it". */
const deed = new RegExp(`^(?:${doing})\\b|\\band (?:then |also )?(?:${doing})\\b`, 'i');
const agreement =
  /\b(?:as|like|per) (?:we |our )?(?:agreed|discussed|arranged|agreement|settled|promised|call)\b|\bit was agreed\b/i;

const cues: readonly Cue[] = [
  cue('writer-will', `\\b(?:I|we)${will}${softly}\\s+(?!${notDoing})(?:[a-z]+)`, 'deed', 0.7),
  cue('writer-vows', `\\b(?:I|we)\\s+(?:hereby\\s+|can\\s+)?(?:${vowing})\\b`, 'time', 0.7),
  cue(
    'reader-gets',
    `\\byou(?:${will}|\\s+can(?=\\s+(?:expect|count|rely)))${softly}\\s+(?:expect|count on|rely on|have|get|receive|hear|find|be\\s+(?:informed|contacted|notified|updated|refunded|credited|called))\\b`,
    'time',
    0.7,
  ),
  cue(
    'will-left-out',
    `^(?:\\W*(?:ok(?:ay)?|sure|got it|fine|noted|yes|thanks|understood|perfect|great|done)\\W+)*(?:will|'ll)\\s+(?!you|we|I|it|they|he|she|the|your|this|that|there|my|our|be\\b)[a-z]+`,
    'deed',
    0.6,
  ),
  cue('will-left-out', `\\bto follow\\b`, 'day', 0.55),
  cue(
    'will-left-out',
    `^\\W*(?:sending|shipping|forwarding|e-?mailing|posting|delivering|transferring)\\b(?!.*\\b(?:is|are|was|isn't|will|would|can|may|costs?|takes?|means|makes|needs?)\\b)`,
    'day',
    0.55,
  ),
  cue('will-left-out', `^expect\\b.*\\b(?:from (?:me|us)|our|my)\\b`, 'time', 0.6),
  cue('reader-gets', `^expect\\s+(?:the|your)\\s+(?!delay|price|increase|worst|same|best)`, 'day', 0.55),
  cue(
    'will-left-out',
    `\\b(?:coming|headed|heading|on (?:its|their) way) (?:over )?(?:your way|to you)\\b`,
    'day',
    0.55,
  ),
  cue(
    'writer-will',
    `\\b(?:let me|allow me to)\\s+(?:just\\s+|quickly\\s+)?(?!know|down|be|have|introduce|explain)(?:${doing})`,
    'nothing',
    0.6,
  ),
  cue(
    'writer-will',
    `\\b(?:I'm|I am|we're|we are)(?:\\s+(?:also|now|just))*\\s+(?!travell?ing|closing|moving|going|having|looking|expecting|attending|waiting|planning|hoping|trying|taking|visiting|meeting)[a-z]+ing\\b`,
    'day',
    0.55,
  ),
  cue('thing-will', `\\b${writersSide}${will}${softly}\\s+(?!${notDoing})(?:[a-z]+)`, 'deed', 0.6),
  cue(
    'thing-will',
    `(?<!\\b(?:I|we|you))(?:'ll|\\s+will|\\s+shall|(?:'s|\\s+is|\\s+are)\\s+going\\s+to)${softly}\\s+(?:${thingDoing})\\b`,
    'time',
    0.6,
  ),
  cue(
    'thing-will',
    `(?<=\\w)(?<!\\b(?:I|we|you|they|to|and|please|must|should|can))\\s+(?:follow|go out)\\b`,
    'day',
    0.5,
  ),
  cue('thing-will', `\\b(?:ships|leaves|goes out|reach(?:es)? you|follows|departs)\\b`, 'day', 0.5),
];
const readerWill = cue(
  'agreed',
  `\\byou(?:r (?:team|company|side|colleagues?))?(?:'ll|\\s+will|\\s+shall)\\s+(?!get|have|receive|hear|find|be )[a-z]+`,
  'nothing',
  0.6,
  'reader',
);

/** The promise one English sentence makes, or null. */
export function englishPromise(sentence: string, context: DayContext): SpokenPromise | null {
  const plain = sentence.replaceAll('’', "'");
  const found = parts(plain).flatMap((part) => promiseIn(part, plain, context) ?? []);
  return found.find(({ dueOn }) => dueOn) ?? found[0] ?? null;
}

function parts(sentence: string): string[] {
  return sentence
    .split(/;|\s[-–—]+\s|,?\s+but\s+|,\s+(?:however|otherwise)\s+/i)
    .filter((part) => part.trim() !== '');
}

function promiseIn(part: string, sentence: string, context: DayContext): SpokenPromise | null {
  if (isBarred(part, sentence)) return null;
  // Reading the days costs most: only where a cue was met.
  let phrases: DayPhrase[] | undefined;
  for (const each of agreement.test(sentence) ? [readerWill, ...cues] : cues) {
    for (const match of part.matchAll(each.pattern)) {
      if (isUnsaid(part.slice(0, match.index))) continue;
      phrases ??= englishDayPhrases(part, context);
      const phrase = chosenPhrase(phrases, match.index, match.index + match[0].length);
      if (!hasNeeded(each, part.slice(verbAt(match)), phrase)) continue;
      return spoken(each, part, { words: match[0].trim(), at: match.index }, phrase);
    }
  }
  return null;
}

/** What stands before the words in their own clause takes them back: doubt, denial, somebody else's words, an open question. */
function isUnsaid(prefix: string): boolean {
  const clause = prefix.slice(prefix.lastIndexOf(',') + 1);
  return (
    /(?:\b(?:not|nobody|no one|no way|none|never|doubt|unlikely|hope|hopefully|perhaps|maybe|probably|possibly|think|guess|assume|believe|suppose|expect|wish|ideally|likely|said|(?<!\bas )promised|told (?:me|us)|says|claims|assured (?:me|us)|wrote|claimed|mentioned|supposed|confirm that|please (?!note|be advised|rest))\b|n't\b)/i.test(
      clause,
    ) || /\b(?:when|how|what|why|whether|until|before)\s+(?:(?!and\b)\w+\s+){0,3}$/i.test(clause)
  );
}

const verbAt = (match: RegExpExecArray) => match.index + match[0].search(/[a-z-]+$/i);

function hasNeeded({ needs }: Cue, rest: string, phrase: DayPhrase | undefined): boolean {
  if (needs === 'nothing') return true;
  if (needs === 'day') return phrase?.day != null;
  if (phrase) return true;
  return needs === 'deed' && deed.test(rest);
}

/** A deadline after the words first, then any time after them, then the nearest before. */
function chosenPhrase(phrases: DayPhrase[], start: number, end: number): DayPhrase | undefined {
  const after = phrases.filter((phrase) => phrase.start >= end - 1);
  const deadline = after.find(
    ({ words, day }) => day && /^(?:by|before|until|till|within|no later|not later)/i.test(words),
  );
  return (
    deadline ??
    after.find(({ day }) => day) ??
    phrases.filter((phrase) => phrase.end <= start + 1).at(-1) ??
    after[0]
  );
}

function spoken(
  each: Cue,
  part: string,
  match: { words: string; at: number },
  phrase: DayPhrase | undefined,
): SpokenPromise {
  const why: FoundReason[] = [{ reason: each.reason, words: match.words }];
  if (phrase) why.push({ reason: phrase.day ? 'day' : 'day-uncertain', words: phrase.words });
  return {
    owes: each.owes,
    what: what(each, part, match, phrase),
    dueOn: phrase?.day ?? null,
    duePhrase: phrase?.words ?? null,
    why,
    confidence: confidenceWith(each.confidence, phrase),
  };
}

const leadWords = new RegExp(
  `^(?:and |then )?(?:(?:(?:I|we|you)?${will}|will)|(?:I|we)\\s+(?:${vowing})\\s+(?:to|that)?|let me|allow me to)${softly}\\s+`,
  'i',
);
const latest = /,?\s+(?:at the )?(?:very )?latest\b|,?\s+no later than\s*$/gi;

function what(
  each: Cue,
  part: string,
  { words, at }: { words: string; at: number },
  phrase: DayPhrase | undefined,
): string {
  const isThing = each.reason === 'thing-will' || /^to follow$|^coming|^head|way$/i.test(words);
  const from = isThing ? Math.max(0, part.lastIndexOf(',', at) + 1) : at;
  const said =
    phrase && phrase.start >= from
      ? part.slice(from, phrase.start) + part.slice(phrase.end)
      : part.slice(from);
  return shortened(said.replace(latest, '').trimStart().replace(leadWords, ''));
}
