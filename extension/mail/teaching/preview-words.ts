import { tidy } from '../address-text.ts';
import { partyIn } from '../taught/party-in.ts';
import type { Step } from './meant-element.ts';
import { proposeField } from './propose-field.ts';
import { countRows, proposeRow } from './propose-row.ts';
import type { TeachLabels } from './teach-card.ts';

/** What pointing here would read, or why it reads nothing. */
export function previewWords(step: Step, element: Element, labels: TeachLabels): string {
  if (step === 'row') {
    const proposed = proposeRow(element);
    return proposed ? rowWords(labels, countRows(element.ownerDocument, proposed.row)) : labels.none;
  }
  if (!proposeField(element)) return labels.written;
  if (step === 'subject') return tidy(element.textContent?.slice(0, 160)) || labels.none;
  const party = partyIn(element);
  return party ? [party.name, party.address].filter(Boolean).join(' · ') : labels.nothing;
}

export function isReadable(step: Step, element: Element): boolean {
  if (step === 'row') return proposeRow(element) !== null;
  return proposeField(element) !== null && (step === 'subject' || partyIn(element) !== null);
}

export function rowWords({ rowCount }: TeachLabels, found: ReturnType<typeof countRows>): string {
  return rowCount.replace('{{rows}}', String(found.rows)).replace('{{known}}', String(found.withAddress));
}
