import { addressIn, partyFromHeader, sameAddress, tidy } from '../address-text.ts';
import { excerptOf } from '../excerpt.ts';
import type { AdapterRung, MailParty, ReadMail } from '../mail-adapter.ts';
import { shownDate } from '../shown-date.ts';
import { attachmentNames } from './attachment-names.ts';
import { type PageSettings, pageSettings } from './page-settings.ts';
import { partiesIn } from './read-row.ts';
import * as selectors from './selectors.ts';

/** The document that shows the whole message: the preview frame's when it has one, else the page itself. */
export function messageDocument(document: Document): Document {
  const frame = document.querySelector<HTMLIFrameElement>(selectors.previewFrame);
  return frame?.contentDocument ?? document;
}

export function readShownMessage(document: Document): ReadMail | null {
  const shown = messageDocument(document);
  const settings = pageSettings(shown);
  const header = trueHeader(shown);
  if (!settings?.uid || !settings.mailbox || !header) return null;
  if (settings.action === 'compose' || settings.draftMailboxes.includes(settings.mailbox)) return null;
  const sender = senderOf(settings, header);
  if (!sender) return null;
  const account = addressIn(settings.username);
  return {
    adapter: 'roundcube',
    rung: sender.rung,
    messageId: `${settings.mailbox}/${settings.uid}`,
    internetMessageId: null,
    from: sender.party,
    to: recipientsIn(header),
    subject: shownSubject(shown),
    shownDate: shownDate(header.querySelector(selectors.headerDate)?.textContent, settings.dateOrder),
    isList: settings.isListMail,
    excerpt: excerptOf(shown.querySelector(selectors.body)),
    attachmentNames: attachmentNames(shown),
    account,
    isOutgoing:
      settings.sentMailboxes.includes(settings.mailbox) || sameAddress(sender.party.address, account),
  };
}

/** A mail can hold an element that looks like the header, but only inside the body. */
function trueHeader(document: Document): Element | null {
  const headers = [...document.querySelectorAll(selectors.header)];
  return headers.find((header) => header.closest(selectors.body) === null) ?? null;
}

function senderOf(settings: PageSettings, header: Element): { party: MailParty; rung: AdapterRung } | null {
  const stated = partyFromHeader(settings.sender);
  if (stated) return { party: stated, rung: 'host-data' };
  const inCell = header.querySelector('.header.from');
  const visible = inCell ? partiesIn(inCell, selectors.party)[0] : partiesIn(header, selectors.party)[0];
  return visible ? { party: visible, rung: inCell ? 'structure' : 'class-name' } : null;
}

function recipientsIn(header: Element): MailParty[] {
  const cells = header.querySelectorAll('.header.to, .header.cc');
  return [...cells].flatMap((cell) => partiesIn(cell, selectors.party));
}

/** The heading's own text: what it holds beside is a label for screen readers and a button. */
function shownSubject(document: Document): string {
  const heading = document.querySelector(selectors.headerSubject);
  const own = [...(heading?.childNodes ?? [])].filter((node) => node.nodeType === 3);
  return tidy(own.map((node) => node.nodeValue).join(' '));
}
