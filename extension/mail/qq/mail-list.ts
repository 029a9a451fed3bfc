import { addressIn } from '../address-text.ts';
import type { MailList } from '../mail-list.ts';
import { outsideBody } from '../outside-body.ts';
import * as selectors from './selectors.ts';

const hosts = /^(?:[\w-]+\.)?(?:ex)?mail\.qq\.com$/;

/** Signing in has the hosts' other paths. */
const mailPath = /^\/(?:home\/|cgi-bin\/(?!login))/;

export function isQq({ location }: Document): boolean {
  return hosts.test(location.hostname) && mailPath.test(location.pathname);
}

export const qqList: MailList = {
  recognises: isQq,

  /** The older page's rows state a sender, or those whom we wrote to; today's show names alone, and a name decides nothing. */
  rows: (document) =>
    outsideBody(document, selectors.rowBox, selectors.body).flatMap((box) => {
      const element = box.closest('table')?.querySelector(selectors.rowParties);
      const address = addressIn(box.getAttribute('fa')) ?? addressIn(box.getAttribute('sh'));
      return element && address ? [{ element, address }] : [];
    }),
};
