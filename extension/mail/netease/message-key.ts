import { tidy } from '../address-text.ts';
import { keyAmong, type ShownMessage } from '../message-block.ts';
import { outsideBody } from '../outside-body.ts';
import { pageModule } from './page-module.ts';
import * as selectors from './selectors.ts';

/** The number is in the address of the frame that shows the mail, else in that of the page, which is about one tab. */
export function statedNumber({ block, body }: ShownMessage): string | null {
  const source = body.querySelector(selectors.bodyFrame)?.getAttribute('src') ?? '';
  const [, number] = /[?&]mid=([^&]+)/.exec(source) ?? [];
  return number ?? pageModule(block.ownerDocument.location)?.id ?? null;
}

/** Without a number, two mails are told apart by all that their heads say. */
export function messageKey(messages: ShownMessage[], message: ShownMessage): string {
  return keyAmong(messages, message, (each) => statedNumber(each) ?? shownHead(each));
}

function shownHead({ block }: ShownMessage): string {
  const { pathname, hash } = block.ownerDocument.location;
  const marks = outsideBody(block, `${selectors.party}, ${selectors.subject}`, selectors.body);
  return [`${pathname}${hash}`, ...marks.map((mark) => tidy(mark.textContent))].join('#');
}
