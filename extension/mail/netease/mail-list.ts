import type { MailList } from '../mail-list.ts';
import { outsideBody } from '../outside-body.ts';
import * as selectors from './selectors.ts';

const hosts = /^(?:[\w-]+\.)*(?:mail(?:\.vip)?\.(?:163|126|188)\.com|mail\.yeah\.net|qiye\.163\.com)$/;

export function isNetease(document: Document): boolean {
  const { hostname, pathname } = document.location;
  return pathname.startsWith('/js6/') && (hosts.test(hostname) || hasOwnMarks(document));
}

/** Schools and companies have it on an address of their own. */
function hasOwnMarks(document: Document): boolean {
  return [selectors.container, selectors.account].every(
    (mark) => outsideBody(document, mark, selectors.body).length > 0,
  );
}

export const neteaseList: MailList = {
  recognises: isNetease,

  /** Rows show names and no addresses, and a name decides nothing. */
  rows: () => [],
};
