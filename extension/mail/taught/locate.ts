import type { Locator, TaughtField } from '../../../shared/features/mail-clients/model.ts';

/** What people write themselves, or quote: nothing in it is the page's word. */
export const written =
  '[contenteditable]:not([contenteditable="false"]), textarea, blockquote, pre, [role="textbox"]';

export type Located = { element: Element; rung: Locator['rung'] };

/** A pathological page makes few looks, not slow ones; past this time the rest of a ladder is left out. */
const patienceMs = 20;

export type Patience = () => boolean;

export function patienceOf({ defaultView }: Document): Patience {
  const begunAt = defaultView?.performance.now() ?? 0;
  return () => (defaultView?.performance.now() ?? 0) - begunAt < patienceMs;
}

/**
 * The element a field means now. A locator that meets several is settled by the element's place below the body, which the
 * markup of a mail cannot imitate; where none stands there, it says nothing.
 */
export function locate(
  document: Document,
  { ladder, place }: TaughtField,
  hasTime: Patience,
): Located | null {
  for (const { rung, selector } of ladder) {
    if (!hasTime()) return null;
    const found = matching(document, selector);
    if (found.length === 0) continue;
    const element = found.length === 1 ? found[0] : found.find((each) => each.matches(place));
    if (element) return { element, rung };
  }
  return null;
}

export function matching(root: ParentNode, selector: string): Element[] {
  try {
    return [...root.querySelectorAll(selector)].filter((element) => !element.closest(written));
  } catch {
    return [];
  }
}
