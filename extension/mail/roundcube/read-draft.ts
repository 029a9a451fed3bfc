import { addressIn, tidy } from '../address-text.ts';
import type { ComposedMail } from '../mail-adapter.ts';
import { ownText } from '../own-text.ts';
import { partiesInField } from '../recipients.ts';
import { richTextLines } from '../rich-text.ts';
import { attachmentNames } from './attachment-names.ts';
import { pageSettings } from './page-settings.ts';
import * as selectors from './selectors.ts';

/** Roundcube's compose, in the page of its own or in a window of its own: the same page in both. */
export function readComposed(document: Document): ComposedMail | null {
  const settings = pageSettings(document);
  const field = document.querySelector<HTMLTextAreaElement>(selectors.composeText);
  if (settings?.action !== 'compose' || !field) return null;
  const valueIn = (selector: string) =>
    document.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector)?.value ?? '';
  const rich = richBody(document);
  return {
    adapter: 'roundcube',
    composeId: `compose/${valueIn(selectors.composeId)}`,
    to: partiesInField(valueIn(selectors.composeTo)),
    cc: partiesInField(valueIn(selectors.composeCc)),
    bcc: partiesInField(valueIn(selectors.composeBcc)),
    subject: tidy(valueIn(selectors.composeSubject)),
    text: ownText(rich ? richTextLines(rich) : field.value),
    attachmentNames: attachmentNames(document),
    inReplyTo: settings.composeMode === 'reply' ? answeredMail(document.referrer) : null,
    account: addressIn(chosenSender(document)),
  };
}

export function richBody(document: Document): HTMLElement | null {
  const frame = document.querySelector<HTMLIFrameElement>(selectors.composeFrame);
  return frame?.contentDocument?.body ?? null;
}

function chosenSender(document: Document): string | null {
  const choice = document.querySelector<HTMLSelectElement>(selectors.composeFrom);
  return (choice?.selectedOptions?.[0] ?? choice?.options?.[0])?.textContent ?? null;
}

/** The page does not name the mail it answers; the one it was opened from does, when that showed the whole mail. */
function answeredMail(referrer: string): string | null {
  if (!URL.canParse(referrer)) return null;
  const query = new URL(referrer).searchParams;
  const [mailbox, uid] = [query.get('_mbox'), query.get('_uid')];
  return mailbox && uid ? `${mailbox}/${uid}` : null;
}
