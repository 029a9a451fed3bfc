import { addressIn } from './address-text.ts';
import { outsideBody } from './outside-body.ts';

/** The account a tab reads as, where its host shows the address; each further account has a tab of its own. */
export function shownAccount(document: Document, marks: { account: string; body: string }): string | null {
  const [shown] = outsideBody(document, marks.account, marks.body);
  return addressIn(shown?.textContent);
}
