const composeIds = new WeakMap<Element, string>();

/** Hosts give a mail being written no name before it is saved, so each editor gets one here, unlike any in another tab. */
export function composeIdOf(editor: Element): string {
  const composeId = composeIds.get(editor) ?? `compose/${crypto.randomUUID()}`;
  composeIds.set(editor, composeId);
  return composeId;
}
