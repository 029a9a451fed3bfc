import { framedDocuments } from '../framed-documents.ts';
import * as selectors from './selectors.ts';

/** Where mails are read and written: the older page has a frame for it, except in a window of its own. */
export function shownDocument(document: Document): Document {
  return framedDocuments(document, (frame) => frame.matches(selectors.mainFrame))[1] ?? document;
}
