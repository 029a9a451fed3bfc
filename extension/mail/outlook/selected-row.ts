import { isAddress, tidy } from '../address-text.ts';
import type { MailParty } from '../mail-adapter.ts';
import { isShown, outsideBody } from '../outside-body.ts';
import * as selectors from './selectors.ts';

export type SelectedRow = { conversation: string; parties: MailParty[]; subject: string };

/** The one selected row of the list; its names carry their addresses as titles even where the message shows none. */
export function selectedRow(document: Document): SelectedRow | null {
  const rows = outsideBody(document, selectors.selectedRow, selectors.body).filter(isShown);
  const [row] = rows;
  if (!row || rows.length > 1) return null;
  return {
    conversation: row.dataset.convid ?? '',
    parties: partiesIn(row),
    subject: tidy(row.querySelector(selectors.rowSubject)?.textContent),
  };
}

/** Names stand before the subject, which could imitate one, so the first that does not fit ends them. */
function partiesIn(row: Element): MailParty[] {
  const parties: MailParty[] = [];
  for (const titled of row.querySelectorAll('[title]')) {
    const address = tidy(titled.getAttribute('title'));
    if (!isAddress(address) || titled.matches(selectors.rowSubject)) break;
    const name = tidy(titled.textContent);
    parties.push({ address, name: name === address ? '' : name });
  }
  return parties;
}
