import { addressIn } from '../address-text.ts';

const attributes = ['data-email', 'email', 'data-hovercard-id', 'href', 'title', 'content', 'value'];
const elementsLookedAt = 200;

/** The address that an element, or the first of those in it, states in an attribute. */
export function statedAddress(element: Element): { element: Element; address: string } | null {
  const inside = [...element.querySelectorAll('a, span, [data-email], [email], [title]')];
  for (const each of [element, ...inside.slice(0, elementsLookedAt)])
    for (const attribute of attributes) {
      const value = each.getAttribute(attribute);
      if (attribute === 'href' && !value?.startsWith('mailto:')) continue;
      const address = addressIn(value?.replace(/^mailto:/, ''));
      if (address) return { element: each, address };
    }
  return null;
}
