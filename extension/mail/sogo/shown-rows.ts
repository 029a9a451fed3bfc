import { tidy } from '../address-text.ts';

/** A row as SOGo shows it: whose name stands where, at which place in the folder, and all that tells it from others. */
export type ShownRow = { element: Element; row: Element; place: number; looks: string };

const row = '.sg-message-list-item';
const name = '.sg-md-subhead > div:first-child > span:last-child';

/** The rows in the page. SOGo draws those near the view only, and says how far below the top of the folder they begin. */
export function shownRows(document: Document): ShownRow[] {
  const rows = [...document.querySelectorAll(row)];
  const offset = rows[0]?.closest<HTMLElement>('.md-virtual-repeat-offsetter')?.style.transform ?? '';
  const height = Number(rows[0]?.getAttribute('md-item-size'));
  const first = Math.round(Number(/translateY\((\d+)/.exec(offset)?.[1] ?? 0) / height);
  return rows.flatMap((each, index) => {
    const element = each.querySelector(name);
    const shown = (part: string) => each.querySelector(part)?.textContent ?? '';
    const looks = rowLooks(element?.textContent, shown('.sg-tile-subject'), shown('.sg-tile-size'));
    return element ? [{ element, row: each, place: first + index, looks }] : [];
  });
}

export function rowLooks(...parts: (string | null | undefined)[]): string {
  return parts.map(tidy).join('\n');
}
