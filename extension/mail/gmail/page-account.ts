import { addressIn } from '../address-text.ts';
import { outsideBody } from '../outside-body.ts';
import * as selectors from './selectors.ts';

export type PageAccount = { address: string | null; own: string[] };

/**
 * The account this tab reads as, whatever others the browser has open (`/u/0/`, `/u/1/`). In a delegated mailbox the bar
 * names the delegate and the title the mailbox; mail from either is the reader's own.
 */
export function pageAccount(document: Document): PageAccount {
  const [link] = outsideBody(document, selectors.accountLink, selectors.body);
  const signedIn = lastAddressIn(link?.getAttribute('aria-label'));
  const isDelegated = /^\/mail\/(?:u\/\d+\/d\/|b\/)/.test(document.location.pathname);
  const mailbox = signedIn && !isDelegated ? null : titleAddress(document.title);
  const own = [mailbox, signedIn].filter((address) => address !== null);
  return { address: own[0] ?? null, own };
}

/** "Subject - mei@kith.test - Gmail": the subject is its writer's, so only a part that is an address counts, from the end. */
function titleAddress(title: string): string | null {
  const part = title.split(' - ').at(-2)?.trim() ?? '';
  return addressIn(part) === part ? part : null;
}

/** A person's name comes first and may hold anything. */
function lastAddressIn(label: string | null | undefined): string | null {
  return addressIn(label?.slice(label.lastIndexOf('(') + 1));
}
