import { readByRule } from '../taught/read-by-rule.ts';
import type { Step } from './meant-element.ts';
import { rowWords } from './preview-words.ts';
import { proposeField } from './propose-field.ts';
import { countRows, proposeRow } from './propose-row.ts';
import type { Taught } from './start-teaching.ts';
import type { TeachLabels } from './teach-card.ts';
import type { TeachOverlay } from './teach-overlay.ts';

export type Pointed = Partial<Record<Step, Element>>;

/** What the elements pointed at become as a rule; null without a sender. */
export function proposeRule({ sender, subject, row }: Pointed): Omit<Taught, 'isShared'> | null {
  const from = sender && proposeField(sender);
  if (!from) return null;
  return {
    sender: from,
    subject: subject ? proposeField(subject) : null,
    row: row ? (proposeRow(row)?.row ?? null) : null,
  };
}

type Ways = { save(isShared: boolean): void; again(): void; leave(): void };

/** Shows what the rule reads on this page now, and asks. */
export function showConfirmation(
  { build, show }: Pick<TeachOverlay, 'build' | 'show'>,
  found: { document: Document; labels: TeachLabels; isSharingPossible: boolean },
  rule: Omit<Taught, 'isShared'>,
  { save, again, leave }: Ways,
): void {
  const { labels, isSharingPossible } = found;
  const { make, button, row, checkbox } = build;
  const share = checkbox(labels.share);
  const yes = button(labels.save, () => save(share.box.checked), true);
  const lines = linesOf(found, rule).map(([name, value]) => {
    const line = make('p', '', { margin: '2px 0', 'overflow-wrap': 'anywhere' });
    const part = (text: string, weight: string) =>
      make('span', text, { display: 'inline', 'font-weight': weight, margin: '0 8px 0 0' });
    line.append(part(name, '600'), part(value, '400'));
    return line;
  });
  const ways = row(yes, button(labels.again, again), button(labels.cancel, leave));
  const asked = make('p', labels.confirm, { margin: '8px 0' });
  show([asked, ...lines, ...(isSharingPossible ? [share.label] : []), ways], yes);
}

function linesOf(
  { document, labels }: { document: Document; labels: TeachLabels },
  rule: Omit<Taught, 'isShared'>,
): [string, string][] {
  const mail = readByRule(document, 'taught', rule);
  const who = mail && [mail.from.name, mail.from.address || labels.noAddress].filter(Boolean).join(' · ');
  return [
    [labels.from, who ?? labels.nothing],
    [labels.about, mail?.subject || labels.none],
    [labels.rows, rule.row ? rowWords(labels, countRows(document, rule.row)) : labels.none],
  ];
}
