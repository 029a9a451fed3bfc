import { isAddress, tidy } from '../address-text.ts';
import type { MailParty } from '../mail-adapter.ts';
import type { MailRow } from '../mail-list.ts';
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

function partiesIn(row: Element): MailParty[] {
  return titledParties(row).map(({ element, address }) => {
    const name = tidy(element.textContent);
    return { address, name: name === address ? '' : name };
  });
}

/** Names stand before the subject, which could imitate one, so the first that does not fit ends them. */
export function titledParties(row: Element): MailRow[] {
  const parties: MailRow[] = [];
  for (const element of row.querySelectorAll('[title]')) {
    const address = tidy(element.getAttribute('title'));
    if (!isAddress(address) || element.matches(selectors.rowSubject)) break;
    parties.push({ element, address });
  }
  return parties;
}
