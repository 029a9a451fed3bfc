import { tidy } from '../address-text.ts';
import * as selectors from './selectors.ts';

/** Of the mail shown, or of the one being written: one list serves both pages. What a body shows as a list is its writer's. */
export function attachmentNames(document: Document): string[] {
  return [...document.querySelectorAll(selectors.attachmentNames)]
    .filter((name) => name.closest(selectors.body) === null)
    .map((name) => tidy(name.textContent))
    .filter((name) => name !== '');
}
