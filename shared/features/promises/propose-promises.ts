import { addDays } from '../../time/day.ts';
import type { Day } from '../../time/instant.ts';
import { findPromises } from './detection/find-promises.ts';
import type { FindContext, FoundPromise } from './detection/found-promise.ts';
import { fulfillingWords, type MailContent } from './fulfilling-words.ts';
import type { CustomerPromise, PromiseDirection } from './model.ts';
import { sharesThing, thingsIn } from './promised-things.ts';

/** What the panel asks about an open mail: to record a promise it makes, or to settle as kept one that it keeps. */
export type PromiseProposal = { key: string; direction: PromiseDirection; what: string; quote: string } & (
  | { kind: 'make'; dueOn: Day | null; duePhrase: string | null }
  | { kind: 'keep'; promiseId: string }
);

export type ReadMailContent = MailContent & FindContext & { messageId: string };

const mostProposed = 3;
const oldestMailDays = 60;
const longestLateDays = 14;

/** Kept first, then made, as the text has them. Nothing of an old mail, and nothing that stands in the ledger already. */
export function proposePromises(
  mail: ReadMailContent,
  promises: readonly CustomerPromise[],
  today: Day,
): PromiseProposal[] {
  if (mail.writtenOn < addDays(today, -oldestMailDays)) return [];
  const found = findPromises(mail.text, mail);
  const kept = promises.flatMap((promise) => keeping(mail, promise, found) ?? []);
  const made = found
    .filter((one) => !one.dueOn || one.dueOn >= addDays(today, -longestLateDays))
    .filter((one) => !promises.some((promise) => isRecorded(promise, one)))
    .map((one) => making(mail, one));
  return [...kept, ...made].slice(0, mostProposed);
}

function making({ messageId }: ReadMailContent, found: FoundPromise): PromiseProposal {
  const { direction, what, sentence, dueOn, duePhrase } = found;
  return {
    kind: 'make',
    key: `${messageId}\n${sentence}`,
    direction,
    what,
    quote: sentence,
    dueOn,
    duePhrase,
  };
}

function keeping(
  mail: ReadMailContent,
  promise: CustomerPromise,
  found: FoundPromise[],
): PromiseProposal | null {
  const owedByWriter = (promise.direction === 'we') === (mail.writtenBy === 'us');
  // The mail a promise was made in does not keep it.
  const isItsOwn = promise.quote !== '' && mail.text.includes(promise.quote);
  if (promise.state !== 'open' || !owedByWriter || isItsOwn || mail.writtenOn < promise.madeAt.slice(0, 10))
    return null;
  const quote = fulfillingWords(mail, promise, found);
  if (quote === null) return null;
  const { id, direction, what } = promise;
  return { kind: 'keep', key: `${mail.messageId}\n${id}`, promiseId: id, direction, what, quote };
}

/** The same words, or the same thing by the same day, noted by a colleague in other words. */
function isRecorded(promise: CustomerPromise, found: FoundPromise): boolean {
  if (
    promise.quote !== '' &&
    (promise.quote.includes(found.sentence) || found.sentence.includes(promise.quote))
  )
    return true;
  const isSame = promise.direction === found.direction && promise.dueOn === found.dueOn;
  return isSame && sharesThing(thingsIn(promise.what), thingsIn(found.sentence));
}
