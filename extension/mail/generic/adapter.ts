import { sameAddress, tidy } from '../address-text.ts';
import { excerptOf } from '../excerpt.ts';
import { framedDocuments } from '../framed-documents.ts';
import { insertIntoField, insertIntoRichText } from '../insert-text.ts';
import type { AdapterHealth, MailAdapter } from '../mail-adapter.ts';
import { watchDocuments } from '../watch-documents.ts';
import { addressInHeader } from './find-address.ts';
import * as selectors from './selectors.ts';

/** Any page that shows an address where one reads; it knows neither the reader's account nor a mail's number. */
export const generic: MailAdapter = {
  name: 'generic',

  recognises: () => true,

  read(document) {
    for (const region of pages(document).flatMap(readingRegions)) {
      const found = addressInHeader(region);
      if (!found) continue;
      const page = region.ownerDocument;
      const heading = page.querySelector(selectors.headings)?.textContent;
      const subject = tidy((region.querySelector(selectors.headings)?.textContent ?? heading)?.slice(0, 300));
      return {
        adapter: 'generic',
        rung: found.rung,
        messageId: `${page.location.pathname}#${found.party.address}#${subject}`,
        internetMessageId: null,
        from: found.party,
        to: [],
        subject: sameAddress(subject, found.party.address) ? '' : subject,
        shownDate: null,
        isList: false,
        excerpt: excerptOf(region),
        account: null,
        isOutgoing: false,
      };
    }
    return null;
  },

  /** What on an unknown page is a recipient, and what a search, cannot be known. */
  readDraft: () => null,

  observe(document, changed, signal) {
    watchDocuments(document, changed, signal);
  },

  /** Only into a compose that the user has opened: which button of an unknown page replies cannot be known. */
  async draft(document, draft) {
    const documents = framedDocuments(document);
    const [rich] = documents.flatMap((each) => each.querySelector<HTMLElement>(selectors.compose) ?? []);
    if (rich) return insertIntoRichText(rich, draft.text);
    const [field] = pages(document).flatMap(
      (page) => page.querySelector<HTMLTextAreaElement>(selectors.composeField) ?? [],
    );
    return field ? insertIntoField(field, draft.text) : 'no-compose';
  },

  health(document): AdapterHealth[] {
    const regions = pages(document).flatMap(readingRegions);
    return [
      { rung: 'visible-address', expected: regions.length, found: regions.filter(addressInHeader).length },
    ];
  },
};

/** The page, and the frames of which it is made; never one that shows the mail itself, where its writer rules. */
function pages(document: Document): Document[] {
  return framedDocuments(document, (frame) => {
    const source = frame.getAttribute('src') ?? '';
    const hasOwnAddress = source !== '' && !/^\s*(?:about|blob|data|javascript):/i.test(source);
    return hasOwnAddress && !frame.matches('[srcdoc], [sandbox]') && !frame.closest(selectors.frameless);
  });
}

/** Only the outermost: a region inside another may be part of a mail that imitates one. */
function readingRegions(document: Document): Element[] {
  const found = [...document.querySelectorAll(selectors.regions)];
  return found.filter(
    (region) => !region.parentElement?.closest(selectors.regions) && !region.closest(selectors.excluded),
  );
}
