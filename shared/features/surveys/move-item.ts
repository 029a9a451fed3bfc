import type { Instrument } from './instrument.ts';

type Sections = Instrument['sections'];
export type ItemPlace = { section: number; item: number };

/** One step up or down, over the edge of a section too. Null where it cannot go: at the ends, or where a section would be left empty or overfull. */
export function moveItem(sections: Sections, { section, item }: ItemPlace, by: -1 | 1): Sections | null {
  const items = sections[section]?.items ?? [];
  const moved = items[item];
  if (!moved) return null;
  const rest = items.filter((each) => each !== moved);
  if (items[item + by]) return withItems(sections, new Map([[section, rest.toSpliced(item + by, 0, moved)]]));
  const target = sections[section + by];
  if (!target || rest.length === 0 || target.items.length === mostItems) return null;
  const arrived = by === 1 ? [moved, ...target.items] : [...target.items, moved];
  return withItems(
    sections,
    new Map([
      [section, rest],
      [section + by, arrived],
    ]),
  );
}

const mostItems = 20;

function withItems(sections: Sections, changed: ReadonlyMap<number, Sections[number]['items']>): Sections {
  return sections.map((section, at) => ({ ...section, items: changed.get(at) ?? section.items }));
}
