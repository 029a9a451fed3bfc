import { addressIn, tidy } from '../address-text.ts';
import type { MailParty, ReadMail } from '../mail-adapter.ts';
import type { PageSettings } from './page-settings.ts';
import * as selectors from './selectors.ts';

/** The one selected row of the message list; it names the sender long before the message is loaded. */
export function readSelectedRow(document: Document, settings: PageSettings): ReadMail | null {
  const rows = document.querySelector(selectors.list)?.querySelectorAll(selectors.selectedRows);
  const row = rows?.length === 1 ? rows[0] : null;
  const place = row ? rowPlace(row) : null;
  if (!row || !place || settings.draftMailboxes.includes(place.mailbox)) return null;
  const parties = partiesIn(row, selectors.rowParties);
  const account = addressIn(settings.username ?? document.querySelector(selectors.account)?.textContent);
  const isOutgoing = settings.sentMailboxes.includes(place.mailbox);
  const from = isOutgoing ? { address: account ?? '', name: '' } : parties[0];
  if (!from) return null;
  return {
    adapter: 'roundcube',
    rung: row.matches('[aria-selected="true"]') ? 'structure' : 'class-name',
    messageId: `${place.mailbox}/${place.uid}`,
    internetMessageId: null,
    from,
    to: isOutgoing ? parties : [],
    subject: tidy(row.querySelector(selectors.rowLink)?.textContent),
    shownDate: null,
    isList: false,
    excerpt: '',
    account,
    isOutgoing,
  };
}

function rowPlace(row: Element): { mailbox: string; uid: string } | null {
  const link = row.querySelector(selectors.rowLink)?.getAttribute('href');
  if (!link) return null;
  const query = new URLSearchParams(link.slice(link.indexOf('?') + 1));
  const mailbox = query.get('_mbox');
  const uid = query.get('_uid');
  return mailbox && uid ? { mailbox, uid } : null;
}

/** Roundcube writes the address into the title and the link, and the name where it can be seen. */
export function partiesIn(element: Element, selector: string): MailParty[] {
  const parties = new Map<string, MailParty>();
  for (const found of element.querySelectorAll(selector)) {
    const link = found.getAttribute('href')?.replace(/^mailto:/, '');
    const address = addressIn(found.getAttribute('title')) ?? addressIn(link) ?? addressIn(found.textContent);
    if (!address) continue;
    const name = tidy(found.textContent);
    parties.set(address.toLowerCase(), { address, name: name === address ? '' : name });
  }
  return [...parties.values()];
}
