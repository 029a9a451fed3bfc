import { addressIn } from './address-text.ts';
import { outsideBody } from './outside-body.ts';

/** The account a tab reads as, where its host shows the address; each further account has a tab of its own. */
export function shownAccount(document: Document, account: string, bodies: string): string | null {
  const [shown] = outsideBody(document, account, bodies);
  return addressIn(shown?.textContent);
}
