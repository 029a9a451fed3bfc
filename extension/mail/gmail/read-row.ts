import { sameAddress, tidy } from '../address-text.ts';
import type { ReadMail } from '../mail-adapter.ts';
import { isShown, outsideBody } from '../outside-body.ts';
import { pageAccount } from './page-account.ts';
import { partiesIn } from './parties.ts';
import { shownSubject } from './read-message.ts';
import * as selectors from './selectors.ts';

/** Beside a reading pane the list's current row names the sender before the conversation is there; null once it is. */
export function readRowAhead(document: Document): ReadMail | null {
  const row = outsideBody(document, selectors.currentRow, selectors.body).find(isShown);
  const thread = row?.querySelector<HTMLElement>(selectors.rowThread)?.dataset;
  if (!row || !thread?.legacyLastMessageId) return null;
  if (shownSubject(document)?.dataset.legacyThreadId === thread.legacyThreadId) return null;
  const account = pageAccount(document);
  const parties = partiesIn(row);
  const others = parties.filter(({ address }) => !account.own.some((own) => sameAddress(own, address)));
  const isOutgoing = document.location.hash.startsWith('#sent');
  const from = isOutgoing ? { address: account.address ?? '', name: '' } : (others.at(-1) ?? parties.at(-1));
  if (!from) return null;
  return {
    adapter: 'gmail',
    rung: 'class-name',
    messageId: thread.legacyLastMessageId,
    internetMessageId: null,
    from,
    to: isOutgoing ? others : [],
    subject: tidy(row.querySelector(selectors.rowSubject)?.textContent),
    shownDate: null,
    isList: false,
    excerpt: '',
    account: account.address,
    isOutgoing: isOutgoing || others.length === 0,
  };
}
