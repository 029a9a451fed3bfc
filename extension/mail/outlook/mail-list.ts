import type { MailList } from '../mail-list.ts';
import { isShown, outsideBody } from '../outside-body.ts';
import { titledParties } from './selected-row.ts';
import * as selectors from './selectors.ts';

const ownHosts = /^outlook(?:-\w+)?\.(?:office\.com|office365\.(?:com|us)|live\.com|cloud\.microsoft)$/;

/** The same scripts serve calendar and people. */
const mailPath = /^\/(?:mail|owa)(?:\/(?!auth\/)|$)/;

export function isOutlook(document: Document): boolean {
  const { hostname, pathname } = document.location;
  return mailPath.test(pathname) && (ownHosts.test(hostname) || hasResources(document));
}

export const outlookList: MailList = {
  recognises: isOutlook,

  rows: (document) =>
    outsideBody(document, selectors.row, selectors.body).filter(isShown).flatMap(titledParties),
};

/** Wherever it is served from, its own scripts come from Microsoft's store or from `/owa/prem/`. */
export function hasResources(document: Document): boolean {
  const found = outsideBody(document, selectors.resources, selectors.body);
  return found.some((resource) => !resource.closest(selectors.pane));
}
