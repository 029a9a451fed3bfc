import { addressIn } from '../address-text.ts';
import type { MailList } from '../mail-list.ts';
import * as selectors from './selectors.ts';
import { statedSettings } from './stated-settings.ts';

export function isRoundcube(document: Document): boolean {
  return statedSettings(document) !== null;
}

export const roundcubeList: MailList = {
  recognises: isRoundcube,

  rows(document) {
    const shown = document.querySelector(selectors.list)?.querySelectorAll(selectors.rowParties) ?? [];
    return [...shown].flatMap((element) => {
      const address = addressIn(element.getAttribute('title'));
      return address ? [{ element, address }] : [];
    });
  },
};
