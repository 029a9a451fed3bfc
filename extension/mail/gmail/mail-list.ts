import { sameAddress } from '../address-text.ts';
import type { MailList } from '../mail-list.ts';
import { isShown, outsideBody } from '../outside-body.ts';
import { pageAccount } from './page-account.ts';
import { markedParties } from './parties.ts';
import * as selectors from './selectors.ts';

export function isGmail({ location }: Document): boolean {
  return location.hostname === 'mail.google.com' && location.pathname.startsWith('/mail/');
}

export const gmailList: MailList = {
  recognises: isGmail,

  /** Everybody of a conversation but its reader. */
  rows(document) {
    const { own } = pageAccount(document);
    return outsideBody(document, selectors.row, selectors.body)
      .filter(isShown)
      .flatMap(markedParties)
      .filter(({ address }) => !own.some((each) => sameAddress(each, address)));
  },
};
