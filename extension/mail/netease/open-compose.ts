import type { Editor } from '../mail-adapter.ts';
import { readMessageOf, type ShownMessage } from '../message-block.ts';
import { isShown, outsideBody } from '../outside-body.ts';
import * as selectors from './selectors.ts';
import { shownMessages } from './shown-messages.ts';

/** A mail of its own in a tab of its own, or the answer in the box below `answered`. */
export type OpenCompose =
  | { box: HTMLElement; richText: HTMLElement }
  | { answered: ShownMessage; messages: ShownMessage[]; field: HTMLTextAreaElement };

export function openCompose(document: Document): OpenCompose | null {
  return openTab(document) ?? startedAnswer(document);
}

export function editorOf(compose: OpenCompose | null): Editor | null {
  if (!compose) return null;
  return 'field' in compose ? { field: compose.field } : { richText: compose.richText };
}

export function openTab(document: Document): { box: HTMLElement; richText: HTMLElement } | null {
  const tabs = outsideBody(document, selectors.composeModule, selectors.body).filter(isShown);
  const open = tabs.flatMap((box) => {
    const richText = box.querySelector<HTMLIFrameElement>(selectors.editorFrame)?.contentDocument?.body;
    return richText ? [{ box, richText }] : [];
  });
  return open.at(-1) ?? null;
}

/** The box is below every mail; an answer it is once it has the keyboard or a text. */
function startedAnswer(document: Document): OpenCompose | null {
  const messages = shownMessages(document);
  const answered = readMessageOf(messages);
  const field = answered && answerField(answered);
  const isStarted = field && (field.value !== '' || field === document.activeElement);
  return isStarted ? { answered, messages, field } : null;
}

export function answerField({ block }: ShownMessage): HTMLTextAreaElement | null {
  const place = block.closest(selectors.readModule) ?? block;
  const [field] = outsideBody(place, selectors.quickReply, selectors.body).filter(isShown);
  return (field as HTMLTextAreaElement | undefined) ?? null;
}
