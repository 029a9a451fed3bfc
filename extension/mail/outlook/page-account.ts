import { addressIn, tidy } from '../address-text.ts';
import { outsideBody } from '../outside-body.ts';
import * as selectors from './selectors.ts';

export type PageAccount = { address: string | null; name: string };

/** Whose mailbox this tab shows: another person's where the path says so, else the account that is signed in. */
export function pageAccount(document: Document): PageAccount {
  const [name] = outsideBody(document, selectors.accountName, selectors.body);
  const [address] = outsideBody(document, selectors.accountAddress, selectors.body);
  return {
    address: mailboxInPath(document) ?? addressIn(address?.textContent) ?? rememberedAddress(document),
    // "Mail - Mei Zhou - Outlook", whatever the first word is in the reader's language.
    name: tidy(name?.textContent) || (document.title.split(' - ').at(-2)?.trim() ?? ''),
  };
}

function mailboxInPath({ location }: Document): string | null {
  const part = /^\/(?:mail|owa)\/([^/]+(?:@|%40)[^/]+)/i.exec(location.pathname)?.[1];
  return part ? addressIn(part.replace(/%40/i, '@')) : null;
}

/** What Outlook itself keeps about the first account; a second one (`/mail/1/`) is not named there. */
function rememberedAddress(document: Document): string | null {
  if (/^\/mail\/[1-9]\d*\//.test(document.location.pathname)) return null;
  const hint = document.defaultView?.localStorage.getItem('olk-login_hint');
  const anchor = /(?:^|;\s*)DefaultAnchorMailbox=([^;]+)/.exec(document.cookie)?.[1];
  return addressIn(hint) ?? addressIn(anchor?.replace(/%40/i, '@'));
}
