import type { ShownMessage } from '../message-block.ts';
import { outsideBody } from '../outside-body.ts';
import * as selectors from './selectors.ts';

/** The message's number as the page, its address or the list's opened row has it; null where none does. */
export function statedNumber({ block }: ShownMessage): string | null {
  const document = block.ownerDocument;
  const around = block.closest<HTMLElement>(selectors.numbered);
  const [within] = around ? [around] : outsideBody(block, selectors.numbered, selectors.body);
  const rows = outsideBody(document, selectors.openedRow, selectors.body);
  return (
    within?.dataset.mailid ??
    numberInAddress(document.location) ??
    document.body.getAttribute('context') ??
    (rows.length === 1 ? (rows[0]?.dataset.mailid ?? null) : null)
  );
}

export function numberInAddress({ href }: Location): string | null {
  const [, number] = /[?&]mailid=([^&#]+)/i.exec(href) ?? [];
  return number ?? null;
}

/** Several messages of a conversation can share a number, so each has its place besides. */
export function messageKey(message: ShownMessage, messages: ShownMessage[], subject: string): string {
  const { pathname, hash } = message.block.ownerDocument.location;
  const number = statedNumber(message) ?? `${pathname}${hash}#${subject}`;
  const isShared = messages.some(
    (other) => other !== message && statedNumber(other) === statedNumber(message),
  );
  return isShared ? `${number}/${message.place}` : number;
}
