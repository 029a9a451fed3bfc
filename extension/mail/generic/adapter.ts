import { sameAddress, tidy } from '../address-text.ts';
import { excerptOf } from '../excerpt.ts';
import { insertIntoField, insertIntoRichText } from '../insert-text.ts';
import type { AdapterHealth, MailAdapter } from '../mail-adapter.ts';
import { oncePerFrame } from '../once-per-frame.ts';
import { watchElement } from '../watch-elements.ts';
import { addressInHeader } from './find-address.ts';
import * as selectors from './selectors.ts';

/** Any page that shows an address where one reads; it knows neither the reader's account nor a mail's number. */
export const generic: MailAdapter = {
  name: 'generic',

  recognises: () => true,

  read(document) {
    for (const region of readingRegions(document)) {
      const found = addressInHeader(region);
      if (!found) continue;
      const heading = document.querySelector(selectors.headings)?.textContent;
      const subject = tidy((region.querySelector(selectors.headings)?.textContent ?? heading)?.slice(0, 300));
      return {
        adapter: 'generic',
        rung: found.rung,
        messageId: `${document.location.pathname}#${found.party.address}#${subject}`,
        internetMessageId: null,
        from: found.party,
        to: [],
        subject: sameAddress(subject, found.party.address) ? '' : subject,
        sentAt: null,
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
    const window = document.defaultView;
    if (!window || signal.aborted) return;
    watchElement(document.body, oncePerFrame(window, changed, signal), signal);
  },

  /** Only into a compose that the user has opened: which button of an unknown page replies cannot be known. */
  async draft(document, draft) {
    const rich = document.querySelector<HTMLElement>(selectors.compose);
    if (rich) return insertIntoRichText(rich, draft.text);
    const field = document.querySelector<HTMLTextAreaElement>(selectors.composeField);
    return field ? insertIntoField(field, draft.text) : 'no-compose';
  },

  health(document): AdapterHealth[] {
    const regions = readingRegions(document);
    return [
      { rung: 'visible-address', expected: regions.length, found: regions.filter(addressInHeader).length },
    ];
  },
};

/** Only the outermost: a region inside another may be part of a mail that imitates one. */
function readingRegions(document: Document): Element[] {
  const found = [...document.querySelectorAll(selectors.regions)];
  return found.filter(
    (region) => !region.parentElement?.closest(selectors.regions) && !region.closest(selectors.excluded),
  );
}
