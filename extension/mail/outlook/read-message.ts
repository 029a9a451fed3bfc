import { sameAddress, tidy } from '../address-text.ts';
import { excerptOf } from '../excerpt.ts';
import type { AdapterRung, MailParty, ReadMail } from '../mail-adapter.ts';
import { readMessageOf, type ShownMessage } from '../message-block.ts';
import { addressFromCard } from '../opened-cards.ts';
import { isShown, outsideBody } from '../outside-body.ts';
import { shownDate } from '../shown-date.ts';
import { type PageAccount, pageAccount } from './page-account.ts';
import { partyOf, personasIn } from './parties.ts';
import { selectedRow } from './selected-row.ts';
import * as selectors from './selectors.ts';
import { shownMessages } from './shown-messages.ts';

const cardMarks = { card: selectors.personaCard, editor: selectors.editor, body: selectors.body };

export function readShownMessage(document: Document): ReadMail | null {
  const messages = shownMessages(document);
  const message = readMessageOf(messages);
  if (!message) return null;
  const account = pageAccount(document);
  const messageId = messageKey(document, message, messages.length);
  const personas = personasIn(message.block);
  const sender = personas.find((persona) => !persona.closest(selectors.recipients));
  const to = personas.filter((persona) => persona.closest(selectors.recipients)).map(partyOf);
  const from = sender && senderOf(document, sender, { messageId, account });
  if (!from) return null;
  const [date] = outsideBody(message.block, selectors.date, selectors.body);
  return {
    adapter: 'outlook',
    rung: rungOf(sender),
    messageId,
    internetMessageId: null,
    from,
    to,
    subject: shownSubject(document),
    shownDate: shownDate(date?.textContent),
    isList: false,
    excerpt: excerptOf(message.body),
    account: account.address,
    isOutgoing: isInSentItems(document) || isOwn(from, account),
  };
}

function rungOf(persona: Element): AdapterRung {
  const marked = '[data-lpc-hover-target-id]';
  return persona.matches(marked) || persona.querySelector(marked) ? 'structure' : 'class-name';
}

export function isInSentItems({ location }: Document): boolean {
  return /\/sentitems(?:\/|$)/i.test(location.pathname);
}

function isOwn(from: MailParty, account: PageAccount): boolean {
  return sameAddress(from.address || null, account.address);
}

/**
 * The list's row knows the address behind a shown name, also where that name poses as "name <address>". The reader's own
 * mail never comes with one.
 */
function senderOf(
  document: Document,
  persona: HTMLElement,
  { messageId, account }: { messageId: string; account: PageAccount },
): MailParty {
  const text = tidy(persona.textContent);
  const shown = partyOf(persona);
  const inRow = isInSentItems(document) ? [] : (selectedRow(document)?.parties ?? []);
  const whole = inRow.find(({ address, name }) => (name || address) === text);
  if (whole ?? shown.address) return whole ?? shown;
  if (account.address && account.name === shown.name) return { ...shown, address: account.address };
  return { ...shown, address: addressFromCard(document, cardMarks, { messageId, name: shown.name }) };
}

/** The path's number where there is one, for rows come and go as the list is scrolled. */
export function messageKey(document: Document, { block, place }: ShownMessage, count: number): string {
  const inPath = /\/(?:id|read)\/([^/?#]+)/.exec(document.location.pathname)?.[1];
  const conversation = inPath ?? shownConversation(block) ?? selectedRow(document)?.conversation ?? '';
  const items = block.closest(selectors.item)?.parentElement?.childElementCount ?? count;
  return items > 1 ? `${conversation}/${place}` : conversation;
}

export function shownConversation(element: Element): string | null {
  const around = element.closest<HTMLElement>(selectors.conversation);
  const [within] = around ? [around] : outsideBody(element, selectors.conversation, selectors.body);
  return within?.dataset.convid ?? null;
}

/** What stands beside the subject in its heading are buttons, in the reader's language. */
function shownSubject(document: Document): string {
  const heading = outsideBody(document, selectors.subject, selectors.body).find(
    (found) => isShown(found) && found.closest(selectors.pane) && !found.closest(selectors.composeBox),
  );
  const titled = heading?.querySelector('[title]');
  const first = [...(heading?.childNodes ?? [])].find((node) => tidy(node.textContent) !== '');
  return tidy(titled?.getAttribute('title') ?? first?.textContent);
}
