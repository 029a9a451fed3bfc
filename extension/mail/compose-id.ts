const composeIds = new WeakMap<Element, string>();
let composeCount = 0;

/** Hosts give a mail being written no name before it is saved, so each editor gets one here. */
export function composeIdOf(editor: Element): string {
  const known = composeIds.get(editor);
  if (known) return known;
  composeCount += 1;
  composeIds.set(editor, `compose/${composeCount}`);
  return `compose/${composeCount}`;
}
