import { addressIn } from '../address-text.ts';
import type { MailList } from '../mail-list.ts';
import { pageSettings } from './page-settings.ts';
import * as selectors from './selectors.ts';

export const roundcubeList: MailList = {
  recognises: (document) => pageSettings(document) !== null,

  rows(document) {
    const shown = document.querySelector(selectors.list)?.querySelectorAll(selectors.rowParties) ?? [];
    return [...shown].flatMap((element) => {
      const address = addressIn(element.getAttribute('title'));
      return address ? [{ element, address }] : [];
    });
  },
};
