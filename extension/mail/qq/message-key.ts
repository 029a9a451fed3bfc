import { tidy } from '../address-text.ts';
import { keyAmong, type ShownMessage } from '../message-block.ts';
import { outsideBody } from '../outside-body.ts';
import * as selectors from './selectors.ts';

/** The message's number as the page or its address has it; null where neither does. */
export function statedNumber({ block }: ShownMessage): string | null {
  const { location, body } = block.ownerDocument;
  const around = block.closest<HTMLElement>(selectors.numbered);
  const [within] = around ? [around] : outsideBody(block, selectors.numbered, selectors.body);
  return within?.dataset.mailid ?? numberInAddress(location) ?? body.getAttribute('context');
}

export function numberInAddress({ href }: Location): string | null {
  const [, number] = /[?&]mailid=([^&#]+)/i.exec(href) ?? [];
  return number ?? null;
}

/** Without a number, two mails are told apart by everything their headers show. */
export function messageKey(messages: ShownMessage[], message: ShownMessage): string {
  return keyAmong(messages, message, (each) => statedNumber(each) ?? shownHeader(each));
}

function shownHeader({ block }: ShownMessage): string {
  const { pathname } = block.ownerDocument.location;
  const marks = [selectors.party, selectors.date, selectors.subject].flatMap((mark) =>
    outsideBody(mark === selectors.subject ? block.ownerDocument : block, mark, selectors.body),
  );
  return [pathname, ...marks.map((mark) => tidy(mark.textContent))].join('#');
}
