import type { Locator } from '../../../shared/features/mail-clients/model.ts';
import { isRuleSelector } from '../../../shared/features/mail-clients/selector-grammar.ts';
import { matching } from '../taught/locate.ts';
import { partyIn } from '../taught/party-in.ts';
import { classMark, namedMark, roleMark } from './stable-marks.ts';

const farthest = 8;

export type ProposedRow = { row: Locator; element: Element };

/** The row of a list in which this element stands: the nearest that has others of its kind beside it. */
export function proposeRow(element: Element): ProposedRow | null {
  const { body } = element.ownerDocument;
  let each: Element | null = element;
  for (let steps = 0; each && each !== body && steps < farthest; steps += 1, each = each.parentElement) {
    const row = isOneOfMany(each) ? rowLocator(each) : null;
    if (row) return { row, element: each };
  }
  return null;
}

/** How many rows a list shows now, and of how many the sender is known. */
export function countRows(document: Document, { selector }: Locator): { rows: number; withAddress: number } {
  const rows = matching(document, selector);
  const withAddress = rows.filter((row) => partyIn(row)?.address).length;
  return { rows: rows.length, withAddress };
}

function isOneOfMany(element: Element): boolean {
  const siblings = [...(element.parentElement?.children ?? [])];
  const alike = siblings.filter(({ localName }) => localName === element.localName);
  return alike.length > 1 && element.children.length > 0;
}

function rowLocator(element: Element): Locator | null {
  const parent = element.parentElement;
  const around = parent && (namedMark(parent) ?? roleMark(parent) ?? classMark(parent));
  const tries: [Locator['rung'], string | null][] = [
    ['host-data', namedMark(element)],
    ['structure', around && `${around} > ${roleMark(element) ?? element.localName}`],
    ['structure', roleMark(element)],
    ['class-name', classMark(element)],
    ['structure', parent && `${parent.localName} > ${element.localName}`],
  ];
  for (const [rung, selector] of tries)
    if (selector && isRuleSelector(selector) && findsMany(element, selector)) return { rung, selector };
  return null;
}

function findsMany(element: Element, selector: string): boolean {
  const found = [...element.ownerDocument.querySelectorAll(selector)];
  return found.length > 1 && found.includes(element);
}
