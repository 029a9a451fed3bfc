import { addressIn } from '../address-text.ts';
import { outsideBody } from '../outside-body.ts';
import * as selectors from './selectors.ts';

/** The account this tab reads as; each has a tab of its own. */
export function pageAccount(document: Document): string | null {
  const [shown] = outsideBody(document, selectors.account, selectors.body);
  return addressIn(shown?.textContent);
}
