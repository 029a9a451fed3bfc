import type { ReadMail } from '../mail-adapter.ts';
import { isShown, outsideBody } from '../outside-body.ts';
import { pageAccount } from './page-account.ts';
import { isInSentItems, shownConversation } from './read-message.ts';
import { selectedRow } from './selected-row.ts';
import * as selectors from './selectors.ts';
import { shownMessages } from './shown-messages.ts';

/** The list's selected row names the sender before the message is there; null once it is. */
export function readRowAhead(document: Document): ReadMail | null {
  const row = selectedRow(document);
  if (!row || row.parties.length === 0 || /\/drafts(?:\/|$)/i.test(document.location.pathname)) return null;
  const messages = shownMessages(document);
  const [pane] = outsideBody(document, selectors.pane, selectors.body).filter(isShown);
  const shown = messages.length > 0 && pane ? (shownConversation(pane) ?? row.conversation) : null;
  if (shown === row.conversation) return null;
  const account = pageAccount(document);
  const isOutgoing = isInSentItems(document);
  const from = isOutgoing ? { address: account.address ?? '', name: account.name } : row.parties[0];
  if (!from) return null;
  return {
    adapter: 'outlook',
    rung: 'structure',
    messageId: row.conversation,
    internetMessageId: null,
    from,
    to: isOutgoing ? row.parties : [],
    subject: row.subject,
    shownDate: null,
    isList: false,
    excerpt: '',
    account: account.address,
    isOutgoing,
  };
}
